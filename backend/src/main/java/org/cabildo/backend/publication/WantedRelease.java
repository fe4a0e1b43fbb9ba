package org.cabildo.backend.publication;

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

/**
 * What of an answer is not to be shown when it is released.
 *
 * @param passages as they stand in the answer; each is hidden wherever it stands there
 */
public record WantedRelease(List<Passage> passages) {

    static final String EXAMPLE = "{\"passages\": [{\"text\": \"María Quispe\", \"reason\": \"names_somebody\"}]}";

    private static final String PASSAGES = "passages";

    public WantedRelease {
        passages = List.copyOf(passages);
    }

    /** A text, and why it is not shown. */
    public record Passage(String text, RedactionReason reason) {}

    /**
     * @param filled {@code passages}, a list of {@code text} and {@code reason}; without it all is shown
     * @throws ProblemException {@link ProblemType#INVALID}
     */
    public static WantedRelease of(JsonObject filled) {
        Fields fields = new Fields(filled, Set.of(PASSAGES));
        List<Passage> passages = new ArrayList<>();
        if (filled.getOrDefault(PASSAGES, JsonValue.EMPTY_JSON_ARRAY) instanceof JsonArray list) {
            list.forEach(one -> passage(one, fields).ifPresent(passages::add));
        } else {
            fields.wrong("wrong_type", PASSAGES, PASSAGES, "[…]");
        }
        fields.refuseWrong();
        return new WantedRelease(passages);
    }

    private static Optional<Passage> passage(JsonValue one, Fields fields) {
        if (!(one instanceof JsonObject passage)
                || !(passage.get("text") instanceof JsonString text)
                || !(passage.get("reason") instanceof JsonString reason)) {
            return fields.wrong("wrong_type", PASSAGES, PASSAGES, "[{\"text\": \"…\", \"reason\": \"…\"}]");
        }
        if (text.getString().isBlank()) {
            return fields.wrong("unknown_passage", PASSAGES);
        }
        return RedactionReason.of(reason.getString())
                .map(known -> new Passage(text.getString(), known))
                .or(() -> fields.wrong(
                        "unknown_value",
                        PASSAGES,
                        FieldProblem.shown(reason.getString()),
                        String.join(", ", RedactionReason.keys())));
    }

    /**
     * What would be left of an answer.
     *
     * @throws ProblemException {@link ProblemType#INVALID} if a passage does not stand in it
     */
    public List<Redaction.Piece> pieces(String answer) {
        return Redaction.pieces(answer, in(answer));
    }

    /** @throws ProblemException {@link ProblemType#INVALID} if one does not stand in the answer */
    List<Redaction> in(String answer) {
        Fields fields = new Fields(JsonValue.EMPTY_JSON_OBJECT, Set.of());
        List<Redaction> found = new ArrayList<>();
        for (Passage passage : passages) {
            List<Redaction> here = Redaction.everywhere(answer, passage.text(), passage.reason());
            if (here.isEmpty()) {
                fields.wrong("unknown_passage", PASSAGES);
            }
            found.addAll(here);
        }
        fields.refuseWrong();
        return found;
    }
}
