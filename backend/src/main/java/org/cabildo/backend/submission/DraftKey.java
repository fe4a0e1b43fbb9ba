package org.cabildo.backend.submission;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/**
 * The secret in the address of a draft: who has it reads the draft, and may do with it what the one may whose key it is.
 * Not stored; only its hash is.
 *
 * @param value 20 digits, which can be typed on any telephone (decision 27); that of an invitation's draft, and of one
 *     older than that decision, 22 characters of base64url
 */
public record DraftKey(String value) {

    /** 66 bits: nobody comes upon one by trying, even without the limits on it (decision 16). */
    private static final int DIGITS = 20;

    private static final int GROUP = 4;

    private static final SecureRandom RANDOM = new SecureRandom();

    static DraftKey random() {
        return new DraftKey(
                RANDOM.ints(DIGITS, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining()));
    }

    /** As people type it, in groups or not; what has letters is taken as it is, without the spaces around it. */
    public static DraftKey typed(String typed) {
        String joined = typed.replaceAll("[\\s.-]", "");
        return new DraftKey(joined.matches("\\d+") ? joined : typed.strip());
    }

    /** As people read it: digits in groups of four, and anything else as it is. */
    public String shown() {
        return value.matches("\\d+") ? value.replaceAll("(\\d{" + GROUP + "})(?=\\d)", "$1 ") : value;
    }

    @Override
    public String toString() {
        return "DraftKey[hidden]";
    }
}
