package org.cabildo.backend.attachment;

import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A file as somebody sends it, and what is taken in its place. Nothing of it is believed.
 *
 * @param name as the browser tells it
 * @param megabytes the most that it may have, as the definition says
 * @param kinds of which it has to be one
 */
public record Offered(String name, InputStream content, int megabytes, Set<FileKind> kinds) {

    /** @param endings how the names of its kinds end */
    public Offered(String name, InputStream content, int megabytes, List<String> endings) {
        this(name, content, megabytes, endings.stream().map(FileKind::ofEnding).collect(Collectors.toSet()));
    }

    public Offered {
        kinds = Set.copyOf(kinds);
    }
}
