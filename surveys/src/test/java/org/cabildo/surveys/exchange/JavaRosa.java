package org.cabildo.surveys.exchange;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.evaluation.Slot;
import org.cabildo.surveys.reply.Value;
import org.javarosa.core.model.CoreModelModule;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.ItemsetBinding;
import org.javarosa.core.model.condition.EvaluationContext;
import org.javarosa.core.model.data.DateData;
import org.javarosa.core.model.data.DecimalData;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.IntegerData;
import org.javarosa.core.model.data.MultipleItemsData;
import org.javarosa.core.model.data.SelectOneData;
import org.javarosa.core.model.data.StringData;
import org.javarosa.core.model.data.helper.AnswerDataUtil;
import org.javarosa.core.model.data.helper.Selection;
import org.javarosa.core.model.instance.DataInstance;
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
    private final Map<String, TreeReference> references = new HashMap<>();

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
        FormEntryController walk = walk();
        while (walk.stepToNextEvent() != FormEntryController.EVENT_END_OF_FORM) {
            if (walk.getModel().getEvent() == FormEntryController.EVENT_PROMPT_NEW_REPEAT
                    && name(walk).equals(repeat)) {
                walk.newRepeat();
                return;
            }
        }
        throw new IllegalArgumentException("no entry of " + repeat + " can be added");
    }

    /** Removes an entry of a repeat that stands in a segment. */
    void removeEntry(String repeat, int number) {
        FormEntryController walk = walk();
        while (walk.stepToNextEvent() != FormEntryController.EVENT_END_OF_FORM) {
            if (isEntry(walk) && name(walk).equals(repeat) && number(walk) == number) {
                walk.deleteRepeat();
                return;
            }
        }
        throw new IllegalArgumentException(repeat + " has no entry " + number);
    }

    /**
     * Goes through the form, whereby repeats get the entries that are calculated for them. It never takes any away;
     * that is done here, for the two forms to have the same questions.
     */
    void settle() {
        FormEntryController walk = walk();
        while (walk.stepToNextEvent() != FormEntryController.EVENT_END_OF_FORM) {
            if (isEntry(walk) && isTooMany(walk)) {
                walk.deleteRepeat();
                walk = walk();
            }
        }
    }

    /** How many entries a repeat has in the entry that the slot stands in. */
    int entries(Slot slot) {
        TreeReference around = reference(slot).getParentRef();
        return form.getMainInstance().resolveReference(around).getChildMultiplicity(slot.name());
    }

    /** The names of what can be chosen; not as an app asks for them, which leaves an old list in some cases. */
    List<String> choices(Slot slot) {
        TreeReference reference = reference(slot);
        ItemsetBinding items = FormDef.findQuestionByRef(reference, form).getDynamicChoices();
        DataInstance<?> list = form.getNonMainInstance(items.nodesetRef.getInstanceName());
        EvaluationContext here =
                new EvaluationContext(form.getEvaluationContext(), items.contextRef.contextualize(reference));
        return items.nodesetExpr.evalNodeset(form.getMainInstance(), here).stream()
                .map(item ->
                        items.valueExpr.evalReadable(list, new EvaluationContext(form.getEvaluationContext(), item)))
                .toList();
    }

    private FormEntryController walk() {
        return new FormEntryController(new FormEntryModel(form));
    }

    private static boolean isEntry(FormEntryController walk) {
        return walk.getModel().getEvent() == FormEntryController.EVENT_REPEAT;
    }

    private static String name(FormEntryController walk) {
        return walk.getModel().getFormIndex().getReference().getNameLast();
    }

    private static int number(FormEntryController walk) {
        return walk.getModel().getFormIndex().getTerminal().getInstanceIndex();
    }

    private boolean isTooMany(FormEntryController walk) {
        Repeat repeat = definition.contents().repeats().stream()
                .filter(r -> r.name().equals(name(walk)))
                .findFirst()
                .orElseThrow();
        if (repeat.count().isEmpty()) {
            return false;
        }
        TreeReference count = reference(Paths.count(repeat))
                .contextualize(walk.getModel().getFormIndex().getReference());
        IAnswerData wanted = form.getMainInstance().resolveReference(count).getValue();
        return number(walk) >= (wanted == null ? 0 : AnswerDataUtil.answerDataToInt(wanted));
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

    private TreeReference reference(String name) {
        return references.computeIfAbsent(name, n -> (TreeReference) new XPathReference(paths.of(n)).getReference());
    }

    private TreeReference reference(Slot slot) {
        TreeReference reference = reference(slot.name()).clone();
        for (int i = 0; i < reference.size(); i++) {
            reference.setMultiplicity(i, 0);
        }
        // Under the root and the segment stands the repeat, and in it another.
        for (int i = 0; i < slot.entries().size(); i++) {
            reference.setMultiplicity(2 + i, slot.entries().get(i));
        }
        return reference;
    }

    private @Nullable IAnswerData data(String name, String stored) {
        if (stored.isEmpty()) {
            return null;
        }
        Question question = definition.question(name).orElseThrow();
        if (question instanceof Question.WholeNumber
                || question instanceof Question.Year
                || question instanceof Question.Range) {
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
        if (question instanceof Question.SelectMultiple || question instanceof Question.Rank) {
            List<Selection> chosen =
                    Arrays.stream(stored.split(" ")).map(Selection::new).toList();
            return new MultipleItemsData(chosen);
        }
        return new StringData(stored);
    }
}
