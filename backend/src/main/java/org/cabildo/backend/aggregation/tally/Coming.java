package org.cabildo.backend.aggregation.tally;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How the submission of an answer came: in which week for the first time, by which channel, and whether its organisation
 * had handed in before. Along each, {@link TallyKey#ALL} stands for all together.
 *
 * @param week by ISO 8601: {@code 2026-W07}
 * @param channel a key of {@link org.cabildo.backend.submission.Channel}
 * @param contributor a key of {@link org.cabildo.backend.participation.Contributor}
 */
record Coming(String week, String channel, String contributor) {

    static final Coming ANYHOW = new Coming(TallyKey.ALL, TallyKey.ALL, TallyKey.ALL);

    static String week(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** Along one of the three apart, along the others together. */
    List<Coming> singly() {
        return List.of(
                new Coming(week, TallyKey.ALL, TallyKey.ALL),
                new Coming(TallyKey.ALL, channel, TallyKey.ALL),
                new Coming(TallyKey.ALL, TallyKey.ALL, contributor));
    }

    /** Every way to look at it: along each of the three apart or together. */
    List<Coming> inEachWay() {
        List<Coming> ways = new ArrayList<>();
        for (String when : List.of(TallyKey.ALL, week)) {
            for (String how : List.of(TallyKey.ALL, channel)) {
                for (String who : List.of(TallyKey.ALL, contributor)) {
                    ways.add(new Coming(when, how, who));
                }
            }
        }
        return ways;
    }
}
