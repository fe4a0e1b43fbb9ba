package org.cabildo.surveys.reading;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cabildo.surveys.definition.Asked;
import org.cabildo.surveys.definition.Question;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads what may be handed in where a file is asked for. */
final class FileReader {

    private static final Pattern MEGABYTES = Pattern.compile("[1-9][0-9]{0,2}");

    private final Shared shared;

    FileReader(Shared shared) {
        this.shared = shared;
    }

    /** What it says of itself is right in a definition that has no problems. */
    Question read(Asked asked, Fields fields) {
        Node where = fields.again("parameters").orElse(fields.node());
        Map<String, String> parameters = asked.look().parameters();
        String accepted = parameters.getOrDefault(Question.File.ACCEPT, "pdf");
        if (!Question.File.ENDINGS.containsAll(List.of(accepted.split(",", -1)))) {
            shared.problems()
                    .add(
                            where,
                            "'" + accepted + "' has a kind of file that is not taken; write some of "
                                    + String.join(",", Question.File.ENDINGS));
        }
        String megabytes = parameters.getOrDefault(Question.File.MAX_MEGABYTES, "1");
        if (!MEGABYTES.matcher(megabytes).matches()) {
            shared.problems().add(where, "'" + megabytes + "' is no number of megabytes; write 1 to 999");
        }
        return new Question.File(asked);
    }
}
