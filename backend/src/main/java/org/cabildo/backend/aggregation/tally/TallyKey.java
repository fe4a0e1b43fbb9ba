package org.cabildo.backend.aggregation.tally;

import java.util.Comparator;

/**
 * One tally of a consultation.
 *
 * @param group a stakeholder group; empty for all of them
 * @param language BCP 47 tag; empty for all of them
 * @param lens a population group; {@link #ANY_LENS} for answers that concern one or more; empty for all answers
 * @param place the name that the level asks for; empty where it asks for none
 */
record TallyKey(Level level, Coming coming, String group, String language, String lens, String country, String place)
        implements Comparable<TallyKey> {

    static final String ALL = "";
    static final String ANY_LENS = "*";

    /** As in the primary key, so that whoever writes several writes them in one order. */
    private static final Comparator<TallyKey> ORDER = Comparator.comparing((TallyKey key) -> key.level.key())
            .thenComparing(key -> key.coming.week())
            .thenComparing(key -> key.coming.channel())
            .thenComparing(key -> key.coming.contributor())
            .thenComparing(TallyKey::group)
            .thenComparing(TallyKey::language)
            .thenComparing(TallyKey::lens)
            .thenComparing(TallyKey::country)
            .thenComparing(TallyKey::place);

    @Override
    public int compareTo(TallyKey other) {
        return ORDER.compare(this, other);
    }
}
