package org.cabildo.backend.participation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.backend.consultation.ConsultationId;
import org.cabildo.backend.platform.SlowHash;

/**
 * What stands in an invitation and lets its reader in. Told when it is made and never again: only a slow hash of it is
 * kept, and the key of the draft that it leads to is made from it anew each time (decision 14).
 *
 * @param value 12 characters of Crockford's base32, 60 random bits
 */
public record InvitationCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    /** Spaces and hyphens between, and a little more than anyone types by mistake. */
    private static final int LONGEST_TYPED = 40;

    private static final int DRAFT_KEY_BYTES = 16;

    static InvitationCode random(SecureRandom random) {
        StringBuilder value = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            value.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new InvitationCode(value.toString());
    }

    /**
     * Reads a code as people type it: in small letters, with O for 0 and I or L for 1, with spaces and hyphens anywhere.
     *
     * @return empty if it cannot be one
     */
    public static Optional<InvitationCode> read(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String value = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean isOne = value.length() == LENGTH && value.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0);
        return isOne ? Optional.of(new InvitationCode(value)) : Optional.empty();
    }

    /** As it is printed: XXXX-XXXX-XXXX. */
    public String shown() {
        return String.join(
                "-", value.substring(0, GROUP), value.substring(GROUP, 2 * GROUP), value.substring(2 * GROUP));
    }

    /** Under which it is found. */
    byte[] hash(ConsultationId consultation) {
        return SlowHash.of(value, salt(consultation, "code"));
    }

    /** The key of the draft that it leads to; not to be had from {@link #hash}. */
    String draftKey(ConsultationId consultation) {
        byte[] key = SlowHash.of(value, salt(consultation, "draft"));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(key, DRAFT_KEY_BYTES));
    }

    private static byte[] salt(ConsultationId consultation, String use) {
        byte[] label = use.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(2 * Long.BYTES + label.length)
                .putLong(consultation.value().getMostSignificantBits())
                .putLong(consultation.value().getLeastSignificantBits())
                .put(label)
                .array();
    }

    @Override
    public String toString() {
        return "InvitationCode[hidden]";
    }
}
