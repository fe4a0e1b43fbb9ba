package org.cabildo.ui.results;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;

/** Weeks as the API writes them, by ISO 8601: {@code 2026-W07}. */
final class Weeks {

    private Weeks() {}

    static LocalDate monday(String week) {
        return LocalDate.parse(week + "-1", DateTimeFormatter.ISO_WEEK_DATE);
    }

    static String of(LocalDate day) {
        return "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** From the first of these to the last, with those between them in which nothing came. */
    static List<String> between(Collection<String> weeks) {
        if (weeks.isEmpty()) {
            return List.of();
        }
        LocalDate first = monday(Collections.min(weeks));
        long more = ChronoUnit.WEEKS.between(first, monday(Collections.max(weeks)));
        return LongStream.rangeClosed(0, more)
                .mapToObj(week -> of(first.plusWeeks(week)))
                .toList();
    }
}
