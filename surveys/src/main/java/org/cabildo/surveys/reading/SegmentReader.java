package org.cabildo.surveys.reading;

import java.util.List;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.surveys.definition.Scope;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.definition.Topic;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a segment's file. */
final class SegmentReader {

    private final Shared shared;
    private final DocumentReader documents;
    private final QuestionReader questions;
    private final RepeatReader repeats;
    private final ScopeReader scopes;

    SegmentReader(Shared shared, YamlFiles files) {
        ExpressionReader expressions = new ExpressionReader(shared);
        this.shared = shared;
        this.documents = new DocumentReader(shared);
        this.scopes = new ScopeReader(shared, expressions);
        this.questions = new QuestionReader(shared, scopes, expressions);
        this.repeats = new RepeatReader(shared, files, questions, scopes, expressions);
    }

    Segment read(Node root) {
        Languages languages = shared.languages();
        Fields fields = new Fields(root, shared.problems());
        String name = shared.names().claim(fields, "name", Prefix.NONE);
        LocalizedText label = languages.text(fields, "label");
        shared.concordance().of(name, fields);
        Scope scope = scopes.read(fields, name, Here.TOP);
        Here here = Here.TOP.under(scope);
        Segment segment = new Segment(
                name,
                label,
                languages.optionalTexts(fields, "intro"),
                languages.optionalTexts(fields, "criteria"),
                languages.optionalText(fields, "closing").orElse(null),
                documents.read(fields),
                topics(fields.list("topics"), here),
                fields.optionalList("repeats").stream()
                        .flatMap(r -> repeats.read(r, here).stream())
                        .toList(),
                scope);
        fields.refuseOthers();
        return segment;
    }

    private List<Topic> topics(List<Node> items, Here here) {
        return items.stream().map(item -> topic(item, here)).toList();
    }

    private Topic topic(Node node, Here here) {
        Fields fields = new Fields(node, shared.problems());
        String name = shared.names().claim(fields, "name", Prefix.NONE);
        LocalizedText label = shared.languages().text(fields, "label");
        shared.concordance().of(name, fields);
        Scope scope = scopes.read(fields, name, here);
        Here inside = here.under(scope);
        List<String> lenses = scopes.choices(fields.optionalList("lenses"), Definition.LENSES);
        Topic topic = new Topic(name, label, questions.read(fields.list("questions"), inside), lenses, scope);
        fields.refuseOthers();
        return topic;
    }
}
