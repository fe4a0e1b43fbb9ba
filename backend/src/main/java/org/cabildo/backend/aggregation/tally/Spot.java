package org.cabildo.backend.aggregation.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Where an answer stands, as far as it is counted.
 *
 * @param topic empty in a repeat
 * @param lenses the population groups that it concerns, sorted, separated by a comma
 */
record Spot(String segment, String topic, String question, String language, String lenses, Coming coming)
        implements Comparable<Spot> {

    /** How many fields {@link #text} writes. */
    static final int FIELDS = 8;

    static String joined(Collection<String> lenses) {
        return String.join(",", new TreeSet<>(lenses));
    }

    /**
     * Each tally that counts an answer here, once. How it came is told with all else but the place; with the place, one of
     * its three, and the group (decision 0042).
     */
    void eachKey(String group, String country, Consumer<TallyKey> use) {
        List<Coming> ways = coming.inEachWay();
        for (String who : List.of(TallyKey.ALL, group)) {
            for (String concerned : concerned()) {
                for (String written : List.of(TallyKey.ALL, language)) {
                    ways.forEach(way ->
                            use.accept(new TallyKey(Level.ALL, way, who, written, concerned, country, TallyKey.ALL)));
                    eachPlace(Coming.ANYHOW, who, written, concerned, country, use);
                }
            }
            coming.singly().forEach(way -> eachPlace(way, who, TallyKey.ALL, TallyKey.ALL, country, use));
        }
    }

    private void eachPlace(
            Coming way, String who, String written, String concerned, String country, Consumer<TallyKey> use) {
        use.accept(new TallyKey(Level.SEGMENT, way, who, written, concerned, country, segment));
        use.accept(new TallyKey(Level.QUESTION, way, who, written, concerned, country, question));
        if (!topic.isEmpty()) {
            use.accept(new TallyKey(Level.TOPICS, way, who, written, concerned, country, TallyKey.ALL));
            use.accept(new TallyKey(Level.SEGMENT_TOPICS, way, who, written, concerned, country, segment));
            use.accept(new TallyKey(Level.TOPIC, way, who, written, concerned, country, topic));
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
        return String.join(
                "\t",
                segment,
                topic,
                question,
                language,
                lenses,
                coming.week(),
                coming.channel(),
                coming.contributor());
    }

    /** @throws IllegalArgumentException for what {@link #text} has not written */
    static Spot read(String[] fields) {
        return new Spot(
                fields[0], fields[1], fields[2], fields[3], fields[4], new Coming(fields[5], fields[6], fields[7]));
    }
}
