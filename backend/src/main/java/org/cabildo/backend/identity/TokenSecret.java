package org.cabildo.backend.identity;

import java.security.SecureRandom;
import java.util.Base64;
import org.cabildo.backend.platform.Sha256;

/**
 * What a program sends as bearer token. Told once, when it is issued; only its hash is kept. So many random bits cannot
 * be guessed, so a fast hash is enough.
 *
 * @param value {@code cab_} and 43 characters of base64url, 256 random bits; the beginning lets people and scanners for
 *     lost secrets recognise it
 */
record TokenSecret(String value) {

    private static final String PREFIX = "cab_";
    private static final int BYTES = 32;

    static TokenSecret random(SecureRandom random) {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        return new TokenSecret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    byte[] hash() {
        return Sha256.of(value);
    }

    @Override
    public String toString() {
        return "TokenSecret[hidden]";
    }
}
