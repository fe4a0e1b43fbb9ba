package org.cabildo.surveys.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.surveys.definition.Look;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads how a question is shown. */
final class LookReader {

    private final Shared shared;

    LookReader(Shared shared) {
        this.shared = shared;
    }

    Look read(Fields fields, Kind kind, Texts texts) {
        List<String> appearance = fields.optional("appearance")
                .map(node -> appearance(node, kind))
                .orElse(List.of());
        Map<String, String> parameters = fields.optional("parameters")
                .map(node -> parameters(node, kind, texts))
                .orElse(Map.of());
        return new Look(appearance, parameters, texts.optional(fields, "guidance_hint"), media(fields));
    }

    private Map<String, LocalizedText> media(Fields fields) {
        Map<String, LocalizedText> media = new LinkedHashMap<>();
        fields.optional("media")
                .map(node -> new Fields(node, shared.problems()))
                .ifPresent(files -> {
                    for (String medium : Look.MEDIA) {
                        shared.languages().optionalText(files, medium).ifPresent(file -> media.put(medium, file));
                    }
                    files.refuseOthers();
                });
        return media;
    }

    private List<String> appearance(Node node, Kind kind) {
        List<String> words =
                List.of(Fields.text(node, shared.problems()).strip().split("\\s+"));
        words.forEach(word -> known("appearance", word, kind, kind.appearances(), node));
        return words;
    }

    /** XLSForm's {@code key=value}, with spaces between them. */
    private Map<String, String> parameters(Node node, Kind kind, Texts texts) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : Fields.text(node, shared.problems()).strip().split("\\s+")) {
            String[] keyAndValue = pair.split("=", 2);
            if (keyAndValue.length < 2) {
                shared.problems().add(node, "'" + pair + "' is no parameter; write key=value, without spaces around =");
            } else {
                known("parameter", keyAndValue[0], kind, kind.parameters(), node);
                parameters.put(keyAndValue[0], texts.mentioning(node, keyAndValue[1]));
            }
        }
        return parameters;
    }

    private void known(String what, String word, Kind kind, List<String> known, Node node) {
        if (kind != Kind.UNREADABLE && !known.contains(word)) {
            String advice = known.isEmpty()
                    ? "leave it out, type " + kind.word() + " has none"
                    : "write " + String.join(", ", known) + ", or leave it out";
            shared.problems().add(node, "unknown " + what + " '" + word + "'; " + advice);
        }
    }
}
