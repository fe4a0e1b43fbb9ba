package org.cabildo.surveys.reply;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with one reply, collected until everything was looked at. */
final class Mistakes {

    /** In characters: a message quotes what was given, not a book. */
    private static final int QUOTED = 100;

    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> pointers = new HashSet<>();

    void add(Mistake mistake, Pointer where, Object... arguments) {
        problems.add(mistake.at(where, arguments));
        pointers.add(where.toString());
    }

    boolean at(Pointer where) {
        return pointers.contains(where.toString());
    }

    boolean none() {
        return problems.isEmpty();
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** What was given, cut short for a message. */
    static String shown(String given) {
        boolean fits = given.codePointCount(0, given.length()) <= QUOTED;
        return fits ? given : given.substring(0, given.offsetByCodePoints(0, QUOTED)) + "…";
    }
}
