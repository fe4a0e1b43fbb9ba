package org.cabildo.backend.identity;

import java.security.SecureRandom;
import java.util.Base64;
import org.cabildo.backend.platform.Sha256;

/**
 * What someone shows to be let in, made by us and told once; only its hash is kept. So many random bits cannot be
 * guessed, so a fast hash is enough.
 *
 * @param value 43 characters of base64url, 256 random bits, after a prefix that may be empty
 */
public record Secret(String value) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Without a prefix. */
    public static Secret random() {
        return random("");
    }

    /** @param prefix lets people, and scanners for lost secrets, recognise what it is */
    static Secret random(String prefix) {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new Secret(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    byte[] hash() {
        return Sha256.of(value);
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
