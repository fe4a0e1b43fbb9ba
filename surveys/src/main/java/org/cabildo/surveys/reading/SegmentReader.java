package org.cabildo.surveys.reading;

import java.util.List;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.definition.Topic;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a segment's file. */
final class SegmentReader {

    private final Shared shared;
    private final DocumentReader documents;
    private final QuestionReader questions;
    private final RepeatReader repeats;

    SegmentReader(Shared shared, DocumentReader documents, QuestionReader questions, RepeatReader repeats) {
        this.shared = shared;
        this.documents = documents;
        this.questions = questions;
        this.repeats = repeats;
    }

    Segment read(Node root) {
        Languages languages = shared.languages();
        Fields fields = new Fields(root, shared.problems());
        String name = shared.names().claim(fields, "name", Prefix.NONE);
        LocalizedText label = languages.text(fields, "label");
        shared.concordance().of(name, fields);
        Segment segment = new Segment(
                name,
                label,
                languages.optionalTexts(fields, "intro"),
                languages.optionalTexts(fields, "criteria"),
                languages.optionalText(fields, "closing").orElse(null),
                documents.read(fields),
                topics(fields.list("topics")),
                fields.optionalList("repeats").stream()
                        .flatMap(r -> repeats.read(r).stream())
                        .toList());
        fields.refuseOthers();
        return segment;
    }

    private List<Topic> topics(List<Node> items) {
        return items.stream().map(this::topic).toList();
    }

    private Topic topic(Node node) {
        Fields fields = new Fields(node, shared.problems());
        String name = shared.names().claim(fields, "name", Prefix.NONE);
        LocalizedText label = shared.languages().text(fields, "label");
        shared.concordance().of(name, fields);
        Topic topic = new Topic(name, label, questions.read(fields.list("questions"), Prefix.NONE, ""));
        fields.refuseOthers();
        return topic;
    }
}
