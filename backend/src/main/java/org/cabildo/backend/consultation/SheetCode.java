package org.cabildo.backend.consultation;

import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What stands on every page of one printed questionnaire, so that its pages find each other and it is entered once. It
 * is not kept when it is printed: whoever prints is nobody to us. Photocopies have the same.
 *
 * <p>Its last two digits check the others by ISO/IEC 7064, MOD 97-10: the number leaves 1 when it is divided by 97. One
 * wrong digit, or two beside each other that changed places, are always found.
 *
 * @param value 12 digits
 */
public record SheetCode(String value) {

    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final int MODULUS = 97;
    private static final long NUMBERS = 10_000_000_000L;

    /** Spaces and hyphens between, and a little more than anyone types by mistake. */
    private static final int LONGEST_TYPED = 40;

    public static SheetCode random(RandomGenerator random) {
        long number = random.nextLong(NUMBERS) * 100;
        return new SheetCode("%012d".formatted(number + MODULUS + 1 - number % MODULUS));
    }

    /**
     * Reads a code as people type it, with spaces and hyphens anywhere.
     *
     * @return empty if it cannot be one
     */
    public static Optional<SheetCode> read(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String value = typed.replaceAll("[\\s\\p{Z}\\p{Pd}]", "");
        boolean isOne = value.matches("[0-9]{" + LENGTH + "}") && Long.parseLong(value) % MODULUS == 1;
        return isOne ? Optional.of(new SheetCode(value)) : Optional.empty();
    }

    /** As it is printed: 1234 5678 9012. */
    public String shown() {
        return String.join(
                " ", value.substring(0, GROUP), value.substring(GROUP, 2 * GROUP), value.substring(2 * GROUP));
    }
}
