package org.cabildo.ops.bench;

import java.io.StringReader;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.exchange.XForm;
import org.javarosa.core.model.CoreModelModule;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.data.IntegerData;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.model.instance.TreeReference;
import org.javarosa.core.services.PrototypeManager;
import org.javarosa.core.util.JavaRosaCoreModule;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.model.xform.XPathReference;
import org.javarosa.xform.parse.XFormParser;

/** ODK's engine with a form of whole numbers, one of {@link Shape}. */
final class JavaRosaForm {

    static {
        PrototypeManager.registerPrototypes(JavaRosaCoreModule.classNames);
        PrototypeManager.registerPrototypes(CoreModelModule.classNames);
        new XFormsModule().registerModule();
    }

    private final FormDef form;
    private final Map<String, TreeReference> references;

    JavaRosaForm(Definition definition) {
        try {
            form = new XFormParser(new StringReader(XForm.of(definition))).parse();
        } catch (XFormParser.ParseException e) {
            throw new IllegalStateException("JavaRosa does not take our form", e);
        }
        form.initialize(true, new InstanceInitializationFactory());
        references = definition.segments().stream()
                .flatMap(segment -> segment.topics().stream()
                        .flatMap(topic -> topic.questions().stream()
                                .map(question -> Stream.of("/data", segment.name(), topic.name(), question.name())
                                        .collect(Collectors.joining("/")))))
                .collect(Collectors.toMap(path -> path.substring(path.lastIndexOf('/') + 1), JavaRosaForm::reference));
    }

    void answer(String question, String number) {
        form.setValue(new IntegerData(Integer.parseInt(number)), references.get(question), true);
    }

    boolean isRelevant(String question) {
        return form.getMainInstance().resolveReference(references.get(question)).isRelevant();
    }

    private static TreeReference reference(String path) {
        TreeReference reference = ((TreeReference) new XPathReference(path).getReference()).clone();
        for (int i = 0; i < reference.size(); i++) {
            reference.setMultiplicity(i, 0);
        }
        return reference;
    }
}
