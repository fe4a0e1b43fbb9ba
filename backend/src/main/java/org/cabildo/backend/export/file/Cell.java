package org.cabildo.backend.export.file;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** What stands in one column of one row. */
public sealed interface Cell {

    Cell NOTHING = new Nothing();

    /** As a table of text holds it; the empty string for nothing. */
    String text();

    /** Where nobody answered. */
    record Nothing() implements Cell {
        @Override
        public String text() {
            return "";
        }
    }

    /** @param text not empty */
    record Words(String text) implements Cell {}

    record Amount(BigDecimal number) implements Cell {
        @Override
        public String text() {
            return number.toPlainString();
        }
    }

    record Day(LocalDate date) implements Cell {
        @Override
        public String text() {
            return date.toString();
        }
    }

    /** UTC. */
    record Moment(Instant instant) implements Cell {
        @Override
        public String text() {
            return instant.toString();
        }
    }

    static Cell of(@Nullable String text) {
        return text == null || text.isEmpty() ? NOTHING : new Words(text);
    }

    static Cell of(long number) {
        return new Amount(BigDecimal.valueOf(number));
    }

    /** A number if it is one; an earlier version may have asked the question otherwise, and then it stays what was written. */
    static Cell number(String stored) {
        try {
            return new Amount(new BigDecimal(stored));
        } catch (NumberFormatException words) {
            return of(stored);
        }
    }

    /** As {@link #number}. */
    static Cell day(String stored) {
        try {
            return new Day(LocalDate.parse(stored));
        } catch (DateTimeParseException words) {
            return of(stored);
        }
    }
}
