package org.cabildo.backend.aggregation.tally;

import org.jspecify.annotations.Nullable;

/**
 * Which tallies to read. Along each of country, group, language, lens, place, week, channel and contributor, null asks for each value, apart.
 *
 * @param country {@link #SUM} for all countries together
 * @param group {@link #SUM} for all
 * @param language {@link #SUM} for all
 * @param lens {@link #SUM} for all answers, {@link #ANY_LENS} for those that concern any population group
 * @param place {@link #SUM} for a level that asks for none
 * @param week {@link #SUM} for all
 * @param channel {@link #SUM} for all
 * @param contributor {@link #SUM} for all
 */
public record Asked(
        Level level,
        @Nullable String country,
        @Nullable String group,
        @Nullable String language,
        @Nullable String lens,
        @Nullable String place,
        @Nullable String week,
        @Nullable String channel,
        @Nullable String contributor) {

    public static final String SUM = TallyKey.ALL;
    public static final String ANY_LENS = TallyKey.ANY_LENS;
}
