package org.cabildo.backend.platform;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * So many at once, and as many again in the course of a period.
 *
 * @param times 1 or more
 * @param period longer than nothing
 */
record Limit(int times, Duration period) {

    private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,8})/(P.+)");

    /**
     * Reads {@code 60/PT10M}: sixty in ten minutes.
     *
     * @throws IllegalArgumentException saying what is wrong and what to write
     */
    static Limit parse(String text) {
        Matcher parts = WRITTEN.matcher(text.strip());
        if (!parts.matches()) {
            throw unreadable(text);
        }
        try {
            Duration period = Duration.parse(parts.group(2));
            if (period.isZero() || period.isNegative()) {
                throw unreadable(text);
            }
            return new Limit(Integer.parseInt(parts.group(1)), period);
        } catch (DateTimeParseException noDuration) {
            throw unreadable(text);
        }
    }

    private static IllegalArgumentException unreadable(String text) {
        return new IllegalArgumentException(
                "A limit is written as 60/PT10M, sixty in ten minutes, and not as '" + text + "'.");
    }
}
