package org.cabildo.backend.protection;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.Fields;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.jspecify.annotations.Nullable;

/** Bodies of requests of {@link DataRequestResource}, read. */
final class RootsBody {

    private static final String FIELD = "roots";

    private RootsBody() {}

    /** @throws ProblemException {@link ProblemType#INVALID} */
    static String text(JsonObject body) {
        Fields fields = new Fields(body, Set.of("text"));
        Optional<String> text = fields.text("text");
        fields.refuseWrong();
        return text.orElseThrow();
    }

    /**
     * At least one.
     *
     * @throws ProblemException {@link ProblemType#INVALID}
     */
    static List<Root> roots(JsonObject body) {
        if (!(body.get(FIELD) instanceof JsonArray given) || given.isEmpty() || body.size() > 1) {
            throw wrong(FieldProblem.of("missing", "/" + FIELD, FIELD));
        }
        List<Root> roots = new ArrayList<>();
        for (JsonValue value : given) {
            String key = value instanceof JsonString string ? string.getString() : value.toString();
            roots.add(Root.of(key)
                    .orElseThrow(() -> wrong(
                            FieldProblem.of("bad_root", "/" + FIELD + "/" + roots.size(), FieldProblem.shown(key)))));
        }
        return roots;
    }

    /** @return null if it is missing, or no text */
    static @Nullable String optional(JsonObject body, String field) {
        return body.get(field) instanceof JsonString text ? text.getString() : null;
    }

    private static ProblemException wrong(FieldProblem problem) {
        List<FieldProblem> problems = List.of(problem);
        return new ProblemException(ProblemType.INVALID, problems, problems.size());
    }
}
