package org.cabildo.surveys.reading;

import java.util.List;

/** A definition that cannot be used. The message has one line for each problem, {@code file:line:column: reason}. */
public final class DefinitionRefused extends RuntimeException {

    private final transient List<String> problems;

    public DefinitionRefused(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** The lines of the message; never empty. */
    public List<String> problems() {
        return problems;
    }
}
