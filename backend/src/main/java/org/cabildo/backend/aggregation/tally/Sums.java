package org.cabildo.backend.aggregation.tally;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What changes add to tallies, or take from them. Sums of whole numbers: the order of the changes does not matter, nor
 * into how many portions they are cut.
 */
final class Sums {

    private final Map<TallyKey, Counts> byKey = new HashMap<>();

    /** What is counted, or by how much it changes. */
    static final class Counts {

        long submissions;
        long organisations;
        long answers;
        long words;

        boolean isNothing() {
            return submissions == 0 && organisations == 0 && answers == 0 && words == 0;
        }

        boolean isSame(Counts other) {
            return submissions == other.submissions
                    && organisations == other.organisations
                    && answers == other.answers
                    && words == other.words;
        }

        @Override
        public String toString() {
            return submissions + " submissions, " + organisations + " organisations, " + answers + " answers, " + words
                    + " words";
        }
    }

    /**
     * Counts these changes.
     *
     * @param organisations where each organisation has answers, by its id; afterwards with the changes, an organisation
     *     that is not there has none
     */
    void count(Collection<Change> changes, Map<UUID, Spots> organisations) {
        Map<UUID, List<Change>> byOrganisation = changes.stream().collect(Collectors.groupingBy(Change::organisation));
        byOrganisation.forEach((organisation, its) -> {
            Spots spots = organisations.computeIfAbsent(organisation, id -> new Spots());
            // It is in one group and one country: of another name, group or country is another organisation.
            Change any = its.get(0);
            Set<TallyKey> before = spots.keys(any.group(), any.country());
            its.forEach(this::count);
            its.forEach(change -> spots.add(change.spots(), change.sign()));
            countOnce(before, spots.keys(any.group(), any.country()));
        });
    }

    /** One submission is one, wherever it has an answer. */
    void count(Change change) {
        change.spots().keys(change.group(), change.country()).forEach(key -> at(key).submissions += change.sign());
        change.spots()
                .forEach((spot, amount) -> spot.eachKey(change.group(), change.country(), key -> {
                    Counts counts = at(key);
                    counts.answers += change.sign() * amount.answers();
                    counts.words += change.sign() * amount.words();
                }));
    }

    /** One organisation is one, wherever it has an answer, in however many submissions. */
    void countOnce(Set<TallyKey> before, Set<TallyKey> after) {
        Set<TallyKey> gone = new HashSet<>(before);
        gone.removeAll(after);
        gone.forEach(key -> at(key).organisations--);
        Set<TallyKey> come = new HashSet<>(after);
        come.removeAll(before);
        come.forEach(key -> at(key).organisations++);
    }

    Counts at(TallyKey key) {
        return byKey.computeIfAbsent(key, none -> new Counts());
    }

    /** Nothing is left out that was counted, even where it comes to nothing. */
    Map<TallyKey, Counts> byKey() {
        return byKey;
    }
}
