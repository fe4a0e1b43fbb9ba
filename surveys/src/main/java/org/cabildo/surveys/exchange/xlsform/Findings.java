package org.cabildo.surveys.exchange.xlsform;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with a workbook, and what of it is not taken over, in the order in which it was found. */
final class Findings {

    /** Nobody reads further; and a hostile workbook must not fill the memory with its own mistakes. */
    private static final int SHOWN = 200;

    private final Set<String> problems = new LinkedHashSet<>();
    private final Set<String> notices = new LinkedHashSet<>();

    /** @param where a {@link Spot}, or the file and sheet where there is no cell to name */
    void problem(Object where, String reason) {
        add(problems, where + ": " + reason);
    }

    void notice(Object where, String what) {
        add(notices, where + ": " + what);
    }

    private static void add(Set<String> lines, String line) {
        if (lines.size() < SHOWN) {
            lines.add(line);
        } else {
            lines.add("and more");
        }
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    List<String> notices() {
        return List.copyOf(notices);
    }
}
