package org.cabildo.surveys.reading;

import org.cabildo.surveys.definition.Definition;

/** The definitions that come with the product, as resources under {@code /definitions/{name}/}. */
public final class Definitions {

    private Definitions() {}

    /**
     * Reads and checks one of them.
     *
     * @param name its folder, such as {@code brasilia-2024}
     * @throws DefinitionRefused if a file is missing or broken, naming file, line, column and reason of every problem
     */
    public static Definition bundled(String name) {
        throw new UnsupportedOperationException(name);
    }
}
