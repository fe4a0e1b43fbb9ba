package org.cabildo.surveys.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.surveys.definition.Repeat;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a repeat: written out, or in a file of its own to {@code use} in several places, each with its prefix. */
final class RepeatReader {

    private static final int DEFAULT_MAX_ENTRIES = 20;
    private static final int MOST_ENTRIES = 1_000;

    private final Shared shared;
    private final YamlFiles files;
    private final QuestionReader questions;
    private final Map<String, Optional<Node>> templates = new HashMap<>();

    RepeatReader(Shared shared, YamlFiles files, QuestionReader questions) {
        this.shared = shared;
        this.files = files;
        this.questions = questions;
    }

    /** The repeat; none if the file that it uses cannot be read. */
    Optional<Repeat> read(Node node) {
        Fields fields = new Fields(node, shared.problems());
        if (!fields.has("use")) {
            return Optional.of(repeat(fields, Prefix.NONE));
        }
        Optional<Node> file = fields.required("use");
        Prefix prefix = new Prefix(fields.text("prefix") + "_", Position.of(node));
        fields.refuseOthers();
        return file.flatMap(this::template).map(root -> repeat(new Fields(root, shared.problems()), prefix));
    }

    private Optional<Node> template(Node name) {
        return templates.computeIfAbsent(
                Fields.text(name, shared.problems()), file -> files.read(file, Position.of(name)));
    }

    private Repeat repeat(Fields fields, Prefix prefix) {
        String name = shared.names().claim(fields, "name", prefix);
        LocalizedText label = shared.languages().text(fields, "label");
        LocalizedText entryLabel = shared.languages().text(fields, "entry_label");
        LocalizedText hint = shared.languages().text(fields, "hint");
        int maxEntries = fields.optionalNumber("max_entries", 1, MOST_ENTRIES).orElse(DEFAULT_MAX_ENTRIES);
        shared.concordance().of(name, fields);
        List<Node> asked = fields.list("questions");
        fields.refuseOthers();
        return new Repeat(name, label, entryLabel, hint, questions.read(asked, prefix, name), maxEntries);
    }
}
