package org.cabildo.backend.submission;

import java.util.regex.Pattern;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * The client's name for one act of handing in, so that a repeated call is the same act.
 *
 * @param value 1 to 200 visible ASCII characters
 */
public record IdempotencyKey(String value) {

    /** 16 characters of base64 are 96 random bits. */
    private static final int SHORTEST_SECRET = 16;

    private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]{1,200}");

    /** @throws ProblemException {@link ProblemType#MISSING_IDEMPOTENCY_KEY} if there is none, or it is none */
    public static IdempotencyKey of(@Nullable String value) {
        if (value == null || !VISIBLE_ASCII.matcher(value).matches()) {
            throw new ProblemException(ProblemType.MISSING_IDEMPOTENCY_KEY);
        }
        return new IdempotencyKey(value);
    }

    /**
     * What an anonymous receipt is locked with must not be guessed.
     *
     * @throws ProblemException {@link ProblemType#GUESSABLE_IDEMPOTENCY_KEY} if it is too short for that
     */
    void requireSecret() {
        if (value.length() < SHORTEST_SECRET) {
            throw new ProblemException(ProblemType.GUESSABLE_IDEMPOTENCY_KEY, SHORTEST_SECRET);
        }
    }
}
