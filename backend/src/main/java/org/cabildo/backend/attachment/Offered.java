package org.cabildo.backend.attachment;

import java.io.InputStream;
import java.util.Set;

/**
 * A file as somebody sends it, and what is taken in its place. Nothing of it is believed.
 *
 * @param name as the browser tells it
 * @param megabytes the most that it may have, as the definition says
 * @param kinds of which it has to be one
 */
public record Offered(String name, InputStream content, int megabytes, Set<FileKind> kinds) {

    public Offered {
        kinds = Set.copyOf(kinds);
    }
}
