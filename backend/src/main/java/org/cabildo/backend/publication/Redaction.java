package org.cabildo.backend.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A passage that is not shown.
 *
 * @param begins in UTF-16 code units of the answer, from 0
 * @param ends after its last
 */
public record Redaction(int begins, int ends, RedactionReason reason) {

    /**
     * A piece of what is shown.
     *
     * @param text empty in place of a passage that is not shown
     * @param reasonOrNull why not; null of what is shown
     */
    public record Piece(String text, @Nullable RedactionReason reasonOrNull) {

        public Optional<RedactionReason> reason() {
            return Optional.ofNullable(reasonOrNull);
        }
    }

    /** Every place where a passage stands in an answer; none if it does not. */
    static List<Redaction> everywhere(String answer, String passage, RedactionReason reason) {
        List<Redaction> found = new ArrayList<>();
        for (int at = answer.indexOf(passage); at >= 0; at = answer.indexOf(passage, at + passage.length())) {
            found.add(new Redaction(at, at + passage.length(), reason));
        }
        return found;
    }

    /** What is left of an answer; of passages that overlap, each part is hidden once. */
    static List<Piece> pieces(String answer, List<Redaction> redactions) {
        List<Piece> pieces = new ArrayList<>();
        int shown = 0;
        for (Redaction hidden : redactions.stream()
                .sorted(Comparator.comparingInt(Redaction::begins))
                .toList()) {
            if (hidden.ends() <= shown) {
                continue;
            }
            if (hidden.begins() > shown) {
                pieces.add(new Piece(answer.substring(shown, hidden.begins()), null));
            }
            pieces.add(new Piece("", hidden.reason()));
            shown = hidden.ends();
        }
        if (shown < answer.length()) {
            pieces.add(new Piece(answer.substring(shown), null));
        }
        return pieces;
    }
}
