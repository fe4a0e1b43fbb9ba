package org.cabildo.backend.identity.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that change with time (RFC 6238): six digits, every 30 seconds, HMAC-SHA-1, which is all that every app
 * understands. A clock may be off by one step.
 */
final class TimeCode {

    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();
    private static final long SECONDS = CODES.getTimeStep().toSeconds();
    private static final int TOLERATED = 1;

    private TimeCode() {}

    /**
     * The step whose code this is.
     *
     * @param after the last step that was taken, in steps since 1970; none up to it is good again
     * @return empty for a wrong code, and for one that was taken already
     */
    static OptionalLong step(byte[] secret, String code, Instant now, long after) {
        long present = now.getEpochSecond() / SECONDS;
        return LongStream.rangeClosed(present - TOLERATED, present + TOLERATED)
                .filter(step -> step > after)
                .filter(step -> isSame(code(secret, step), code))
                .findFirst();
    }

    private static String code(byte[] secret, long step) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(secret, CODES.getAlgorithm()), Instant.ofEpochSecond(step * SECONDS));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("every key of bytes is one for HMAC", impossible);
        }
    }

    private static boolean isSame(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
