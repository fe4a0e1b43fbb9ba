package org.cabildo.backend.aggregation.tally;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Where an answer stands, as far as it is counted.
 *
 * @param topic empty in a repeat
 * @param lenses the population groups that it concerns, sorted, separated by a comma
 * @param week in which its submission came for the first time, as {@link #week} writes it
 */
record Spot(String segment, String topic, String question, String language, String lenses, String week)
        implements Comparable<Spot> {

    static String joined(Collection<String> lenses) {
        return String.join(",", new TreeSet<>(lenses));
    }

    /** By ISO 8601: {@code 2026-W07}. */
    static String week(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** Each tally that counts an answer here, once. */
    void eachKey(String group, String country, Consumer<TallyKey> use) {
        for (String concerned : concerned()) {
            for (String language : List.of(TallyKey.ALL, language)) {
                for (String who : List.of(TallyKey.ALL, group)) {
                    use.accept(new TallyKey(Level.ALL, who, language, concerned, country, ""));
                    use.accept(new TallyKey(Level.SEGMENT, who, language, concerned, country, segment));
                    use.accept(new TallyKey(Level.WEEK, who, language, concerned, country, week));
                    use.accept(new TallyKey(Level.QUESTION, who, language, concerned, country, question));
                    if (!topic.isEmpty()) {
                        use.accept(new TallyKey(Level.TOPICS, who, language, concerned, country, ""));
                        use.accept(new TallyKey(Level.SEGMENT_TOPICS, who, language, concerned, country, segment));
                        use.accept(new TallyKey(Level.TOPIC, who, language, concerned, country, topic));
                    }
                }
            }
        }
    }

    private List<String> concerned() {
        List<String> concerned = new ArrayList<>();
        concerned.add(TallyKey.ALL);
        if (!lenses.isEmpty()) {
            concerned.add(TallyKey.ANY_LENS);
            concerned.addAll(List.of(lenses.split(",")));
        }
        return concerned;
    }

    @Override
    public int compareTo(Spot other) {
        return text().compareTo(other.text());
    }

    /** In one line. */
    String text() {
        return String.join("\t", segment, topic, question, language, lenses, week);
    }

    /** @throws IllegalArgumentException for what {@link #text} has not written */
    static Spot read(String[] fields) {
        return new Spot(fields[0], fields[1], fields[2], fields[3], fields[4], fields[5]);
    }
}
