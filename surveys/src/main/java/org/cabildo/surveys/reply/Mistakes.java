package org.cabildo.surveys.reply;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cabildo.surveys.definition.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What is wrong with one reply, collected until everything was looked at. */
final class Mistakes {

    /** In characters: a message quotes what was given, not a book. */
    private static final int QUOTED = 100;

    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> pointers = new HashSet<>();

    void add(Mistake mistake, Pointer where, Object... arguments) {
        add(mistake.at(where, arguments));
    }

    /** @param own what the definition has to say about it, or null for the usual sentence */
    void add(Mistake mistake, Pointer where, @Nullable LocalizedText own, LocalizedText label) {
        Problem usual = mistake.at(where, label);
        add(new Problem(usual.code(), usual.pointer(), usual.arguments(), own));
    }

    private void add(Problem problem) {
        problems.add(problem);
        pointers.add(problem.pointer());
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
