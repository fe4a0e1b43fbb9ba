package org.cabildo.surveys.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.cabildo.surveys.definition.Profile;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The names of one definition. Segments, topics, repeats, questions and choice lists share them, so that a name says by
 * itself what is meant.
 */
final class Names {

    /** What is safe everywhere: column names of exports, XForm elements, addresses. */
    static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    private static final String SYNTAX =
            "; a name is up to 64 of a-z, 0-9 and _, beginning with a letter, such as s1_t1_q1";

    private final Problems problems;
    private final Map<String, Position> takenAt = new HashMap<>();
    private final Set<Position> told = new HashSet<>();

    Names(Problems problems) {
        this.problems = problems;
    }

    /** Claims the name that this field gives, after the prefix. */
    String claim(Fields fields, String key, Prefix prefix) {
        Node where = fields.required(key).orElse(null);
        if (where == null) {
            return "";
        }
        String name = prefix.name(Fields.text(where, problems));
        claim(name, prefix.usedAt().orElse(Position.of(where)));
        return name;
    }

    /** @param here where the name stands, or what makes it */
    void claim(String name, Position here) {
        if (!NAME.matcher(name).matches()) {
            tell(here, "'" + name + "' is no name" + SYNTAX);
        } else if (Profile.NAMES.contains(name)) {
            tell(here, "the name " + name + " stands for who answers; choose another");
        } else {
            Position before = takenAt.putIfAbsent(name, here);
            if (before != null) {
                tell(here, "the name " + name + " is taken at " + before + "; choose another");
            }
        }
    }

    /** Where each name stands that was claimed. */
    Map<String, Position> places() {
        return Map.copyOf(takenAt);
    }

    /** A bad prefix spoils every name of its template; the first says enough. */
    private void tell(Position where, String reason) {
        if (told.add(where)) {
            problems.add(where, reason);
        }
    }
}
