package org.cabildo.surveys.exchange;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.evaluation.Slot;
import org.cabildo.surveys.reply.Value;
import org.javarosa.core.model.CoreModelModule;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.data.DateData;
import org.javarosa.core.model.data.DecimalData;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.IntegerData;
import org.javarosa.core.model.data.SelectMultiData;
import org.javarosa.core.model.data.SelectOneData;
import org.javarosa.core.model.data.StringData;
import org.javarosa.core.model.data.helper.Selection;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.javarosa.core.services.PrototypeManager;
import org.javarosa.core.util.JavaRosaCoreModule;
import org.javarosa.form.api.FormEntryController;
import org.javarosa.form.api.FormEntryModel;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.model.xform.XPathReference;
import org.javarosa.xform.parse.XFormParser;
import org.jspecify.annotations.Nullable;

/** The reference engine, filling in the form that we export. */
final class JavaRosa {

    static {
        PrototypeManager.registerPrototypes(JavaRosaCoreModule.classNames);
        PrototypeManager.registerPrototypes(CoreModelModule.classNames);
        new XFormsModule().registerModule();
    }

    private final FormDef form;
    private final Definition definition;
    private final Paths paths;

    JavaRosa(Definition definition) {
        this.definition = definition;
        this.paths = new Paths(definition);
        try {
            form = new XFormParser(new StringReader(XForm.of(definition))).parse();
        } catch (XFormParser.ParseException e) {
            throw new IllegalStateException(XForm.of(definition), e);
        }
        form.initialize(true, new InstanceInitializationFactory());
    }

    FormDef form() {
        return form;
    }

    void answer(Slot slot, String stored) {
        form.setValue(data(slot.name(), stored), reference(slot), true);
    }

    /** Adds an entry to a repeat that stands in a segment, as an app does: it comes to where one is offered. */
    void addEntry(String repeat) {
        FormEntryController controller = new FormEntryController(new FormEntryModel(form));
        int event = controller.getModel().getEvent();
        while (event != FormEntryController.EVENT_END_OF_FORM) {
            event = controller.stepToNextEvent();
            if (event == FormEntryController.EVENT_PROMPT_NEW_REPEAT
                    && controller
                            .getModel()
                            .getFormIndex()
                            .getReference()
                            .getNameLast()
                            .equals(repeat)) {
                controller.newRepeat();
                return;
            }
        }
        throw new IllegalArgumentException("no entry of " + repeat + " can be added");
    }

    boolean isRelevant(Slot slot) {
        return element(slot).isRelevant();
    }

    String value(Slot slot) {
        IAnswerData value = element(slot).getValue();
        if (value == null || !isRelevant(slot)) {
            return "";
        }
        // It writes 2 as 2.0; the number is the same.
        return value.getValue() instanceof Double number && !number.isInfinite()
                ? new Value.Amount(BigDecimal.valueOf(number)).stored()
                : value.uncast().getString();
    }

    boolean holds(Slot slot) {
        return !isRelevant(slot)
                || form.evaluateConstraint(reference(slot), element(slot).getValue());
    }

    boolean isMissing(Slot slot) {
        TreeElement element = element(slot);
        return element.isRelevant() && element.isRequired() && element.getValue() == null;
    }

    private TreeElement element(Slot slot) {
        TreeElement element = form.getMainInstance().resolveReference(reference(slot));
        if (element == null) {
            throw new IllegalArgumentException(slot + " is not in the form");
        }
        return element;
    }

    private TreeReference reference(Slot slot) {
        TreeReference reference = ((TreeReference) new XPathReference(paths.of(slot.name())).getReference()).clone();
        for (int i = 0; i < reference.size(); i++) {
            reference.setMultiplicity(i, 0);
        }
        // Under the root and the segment stands the repeat.
        if (!slot.entries().isEmpty()) {
            reference.setMultiplicity(2, slot.entries().get(0));
        }
        return reference;
    }

    private @Nullable IAnswerData data(String name, String stored) {
        if (stored.isEmpty()) {
            return null;
        }
        Question question = definition.question(name).orElseThrow();
        if (question instanceof Question.WholeNumber) {
            return new IntegerData(Integer.parseInt(stored));
        }
        if (question instanceof Question.DecimalNumber) {
            return new DecimalData(Double.parseDouble(stored));
        }
        if (question instanceof Question.Date) {
            return new DateData(Date.from(
                    LocalDate.parse(stored).atStartOfDay(ZoneId.systemDefault()).toInstant()));
        }
        if (question instanceof Question.SelectOne) {
            return new SelectOneData(new Selection(stored));
        }
        if (question instanceof Question.SelectMultiple) {
            List<Selection> chosen =
                    Arrays.stream(stored.split(" ")).map(Selection::new).toList();
            return new SelectMultiData(chosen);
        }
        return new StringData(stored);
    }
}
