package org.cabildo.backend.aggregation.tally;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Where the answers of one submission stand, or those of one organisation: at each spot how many they are, and how many
 * words they have. Kept as a line of text for each spot.
 */
final class Spots {

    private static final int FIELDS = Spot.FIELDS + 2;

    private final Map<Spot, Amount> spots = new TreeMap<>();

    /** How many answers, and how many words in them. */
    record Amount(long answers, long words) {

        static final Amount NONE = new Amount(0, 0);

        Amount plus(Amount other, int sign) {
            return new Amount(answers + sign * other.answers, words + sign * other.words);
        }
    }

    /** @throws IllegalArgumentException for what {@link #text} has not written */
    static Spots read(String text) {
        Spots spots = new Spots();
        text.lines().forEach(line -> {
            String[] fields = line.split("\t", -1);
            if (fields.length != FIELDS) {
                throw new IllegalArgumentException("no spot of a tally: " + line);
            }
            spots.add(
                    Spot.read(fields),
                    new Amount(Long.parseLong(fields[FIELDS - 2]), Long.parseLong(fields[FIELDS - 1])),
                    1);
        });
        return spots;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        spots.forEach((spot, amount) -> text.append(spot.text())
                .append('\t')
                .append(amount.answers())
                .append('\t')
                .append(amount.words())
                .append('\n'));
        return text.toString();
    }

    void add(Spot spot, Amount amount, int sign) {
        Amount sum = spots.getOrDefault(spot, Amount.NONE).plus(amount, sign);
        if (sum.equals(Amount.NONE)) {
            spots.remove(spot);
        } else {
            spots.put(spot, sum);
        }
    }

    /** @param sign 1 or -1 */
    void add(Spots others, int sign) {
        others.forEach((spot, amount) -> add(spot, amount, sign));
    }

    void forEach(BiConsumer<Spot, Amount> use) {
        spots.forEach(use);
    }

    boolean isEmpty() {
        return spots.isEmpty();
    }

    /** The tallies in which there is something. */
    Set<TallyKey> keys(String group, String country) {
        Set<TallyKey> keys = new HashSet<>();
        spots.forEach((spot, amount) -> {
            if (amount.answers() > 0) {
                spot.eachKey(group, country, keys::add);
            }
        });
        return keys;
    }
}
