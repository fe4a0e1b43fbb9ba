package org.cabildo.surveys.reading;

import java.util.List;

/** A definition that cannot be used. The message has one line for each problem, {@code file:line:column: reason}. */
public final class DefinitionRefused extends RuntimeException {

    public DefinitionRefused(List<String> problems) {
        super(String.join("\n", problems));
    }
}
