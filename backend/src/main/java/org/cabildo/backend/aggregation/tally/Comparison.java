package org.cabildo.backend.aggregation.tally;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tallies of one consultation, and the changes that wait, held against its answers, country by country. */
final class Comparison {

    private static final int MOST_EXAMPLES = 20;

    /** Organisations that are looked up at a time. */
    private static final int SOME = 500;

    private final TallyRows rows;
    private final Connection reading;
    private final TallyRows.Scope scope;

    private final List<String> examples = new ArrayList<>();
    private long tallies;
    private long organisations;
    private long wrong;
    private long seen;

    Comparison(TallyRows rows, Connection reading, TallyRows.Scope scope) {
        this.rows = rows;
        this.reading = reading;
        this.scope = scope;
    }

    void of(String country) throws SQLException {
        Sums expected = new Sums();
        Sums actual = rows.sums(reading, scope, country);
        List<Change> waiting = rows.changes(reading, scope, country);
        Set<UUID> changing = waiting.stream().map(Change::organisation).collect(Collectors.toSet());
        Map<UUID, Spots> changed = rows.organisations(reading, scope, changing);
        seen += changed.size();
        actual.count(waiting, changed);
        Map<UUID, Spots> some = new HashMap<>();
        new StandingAnswers(reading, scope).of(country, new StandingAnswers.Reader() {

            @Override
            public void submission(Change change) {
                expected.count(change);
            }

            @Override
            public void organisation(UUID id, String group, Spots spots) throws SQLException {
                expected.countOnce(Set.of(), spots.keys(group, country));
                organisations++;
                if (changing.contains(id)) {
                    compare(id, spots, changed.remove(id));
                    return;
                }
                some.put(id, spots);
                if (some.size() == SOME) {
                    compare(some);
                    some.clear();
                }
            }
        });
        compare(some);
        changed.forEach((id, spots) -> compare(id, new Spots(), spots));
        compare(expected, actual);
    }

    private void compare(Sums expected, Sums actual) {
        Set<TallyKey> keys = new HashSet<>(expected.byKey().keySet());
        tallies += keys.size();
        keys.addAll(actual.byKey().keySet());
        keys.stream().sorted().forEach(key -> {
            if (!expected.at(key).isSame(actual.at(key))) {
                note(key + ": by the answers " + expected.at(key) + ", tallied " + actual.at(key));
            }
        });
    }

    private void compare(Map<UUID, Spots> heard) throws SQLException {
        Map<UUID, Spots> stored = rows.organisations(reading, scope, heard.keySet());
        seen += stored.size();
        heard.forEach((id, spots) -> compare(id, spots, stored.get(id)));
    }

    private void compare(UUID organisation, Spots heard, @Nullable Spots stored) {
        if (stored == null || !heard.text().equals(stored.text())) {
            note("organisation " + organisation + " has answers elsewhere than the tallies say");
        }
    }

    Difference result() throws SQLException {
        long strangers = rows.organisations(reading, scope) - seen;
        if (strangers != 0) {
            note(strangers + " organisations have no answers");
        }
        return new Difference(tallies, organisations, wrong, examples);
    }

    private void note(String what) {
        wrong++;
        if (examples.size() < MOST_EXAMPLES) {
            examples.add(what);
        }
    }
}
