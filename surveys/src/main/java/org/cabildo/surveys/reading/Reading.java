package org.cabildo.surveys.reading;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cabildo.surveys.definition.Definition;

/** A definition that was read and checked, with the files that it was read from. */
public final class Reading {

    private final Definition definition;
    private final Map<String, byte[]> files;
    private final Map<String, Position> places;
    private final Position versionAt;

    /** @param places where each name stands */
    Reading(Definition definition, Map<String, byte[]> files, Map<String, Position> places, Position versionAt) {
        this.definition = definition;
        this.files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        this.places = places;
        this.versionAt = versionAt;
    }

    public Definition definition() {
        return definition;
    }

    /** Every file by its name, in the order in which they were read: all that it takes to read it again. */
    public Map<String, byte[]> files() {
        return files;
    }

    /**
     * Whether it can be published after these: a name means the same thing in all versions, and a thing keeps its name,
     * since answers are found by it.
     *
     * @param published the earlier versions, the oldest first; nothing is asked of a first version
     * @throws DefinitionRefused if it cannot, naming file, line, column and reason of every problem
     */
    public void requireSuccessorOf(List<Definition> published) {
        if (!published.isEmpty()) {
            new Succession(published, definition, places, versionAt).check();
        }
    }
}
