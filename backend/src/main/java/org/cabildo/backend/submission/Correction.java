package org.cabildo.backend.submission;

import java.text.Normalizer;
import java.util.List;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants done with what was handed in, as it stood on the page that they saw: so that an act that is
 * repeated, or comes after somebody else's, is not taken for another.
 *
 * @param standing the number of the last revision on that page; 0 where nothing was handed in yet
 * @param reasonOrNull why, in plain text; null if they do not say
 */
public record Correction(int standing, @Nullable String reasonOrNull) {

    /** The most that a reason has. */
    public static final int LONGEST_REASON = 1_000;

    static final Correction FIRST = new Correction(0, null);

    /**
     * @param typed may be blank
     * @throws ProblemException {@link ProblemType#INVALID} if it is too long or cannot be stored
     */
    public static Correction of(int standing, @Nullable String typed) {
        String reason = typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFC)
                        .replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .strip();
        int length = reason.codePointCount(0, reason.length());
        if (length > LONGEST_REASON) {
            throw refused(FieldProblem.of("too_long_reason", "/reason", length, LONGEST_REASON));
        }
        if (reason.codePoints().anyMatch(Correction::isNotStorable)) {
            throw refused(FieldProblem.of("not_storable", "/reason"));
        }
        return new Correction(standing, reason.isEmpty() ? null : reason);
    }

    private static boolean isNotStorable(int character) {
        return (Character.isISOControl(character) && character != '\n' && character != '\t')
                || Character.getType(character) == Character.SURROGATE;
    }

    private static ProblemException refused(FieldProblem problem) {
        return new ProblemException(ProblemType.INVALID, List.of(problem), 1);
    }
}
