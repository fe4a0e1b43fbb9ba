package org.cabildo.backend.submission;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret in the address of a draft: who has it reads the draft, and may do with it what the one may whose key it is.
 * Not stored; only its hash is.
 *
 * @param value 22 characters of base64url, 128 random bits
 */
public record DraftKey(String value) {

    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    static DraftKey random() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new DraftKey(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    @Override
    public String toString() {
        return "DraftKey[hidden]";
    }
}
