package org.cabildo.surveys.reading;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cabildo.surveys.definition.Audience;
import org.cabildo.surveys.definition.Origin;
import org.cabildo.surveys.definition.Sensitivity;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads where a question comes from, and where its answers may go. */
final class OriginReader {

    /** A tag and its attributes, <a href="https://hxlstandard.org/standard/1-1final/tagging/">HXL 1.1</a>. */
    private static final Pattern HXL = Pattern.compile("#[a-z][a-z0-9_]*( *\\+[a-z][a-z0-9_]*)*");

    private final Shared shared;

    OriginReader(Shared shared) {
        this.shared = shared;
    }

    static Sensitivity sensitivity(Fields fields, Problems problems) {
        Optional<Node> node = fields.optional("sensitivity");
        String word = node.map(n -> Fields.text(n, problems)).orElse(Sensitivity.PUBLIC.word());
        for (Sensitivity sensitivity : Sensitivity.values()) {
            if (sensitivity.word().equals(word)) {
                return sensitivity;
            }
        }
        String known =
                Arrays.stream(Sensitivity.values()).map(Sensitivity::word).collect(Collectors.joining(", "));
        problems.add(node.orElse(fields.node()), "'" + word + "' is no sensitivity; write one of " + known);
        // Whatever was meant, nobody sees more than they should.
        return Sensitivity.SEALED;
    }

    Origin read(Fields fields, Sensitivity sensitivity, Audience audience) {
        return new Origin(sensitivity, optional(fields, "source"), hxl(fields), audience);
    }

    private String hxl(Fields fields) {
        String hxl = optional(fields, "hxl");
        if (!hxl.isEmpty() && !HXL.matcher(hxl).matches()) {
            shared.problems()
                    .add(
                            fields.again("hxl").orElse(fields.node()),
                            "'" + hxl + "' is no HXL tag; write one such as \"#country+code\"");
        }
        return hxl;
    }

    private String optional(Fields fields, String key) {
        return fields.optional(key)
                .map(node -> Fields.text(node, shared.problems()))
                .orElse("");
    }
}
