package org.cabildo.backend.export.file;

import java.util.List;
import java.util.UUID;

/**
 * One answer.
 *
 * @param path the number of the entry in each repeat around it, from 1, the outermost first; empty outside repeats
 * @param value stored form
 * @param use how its author allowed it to be used
 * @param lenses the population groups that it concerns
 */
public record Given(
        UUID id,
        String question,
        List<Integer> path,
        String value,
        String language,
        String use,
        int words,
        List<String> lenses) {

    public Given {
        path = List.copyOf(path);
        lenses = List.copyOf(lenses);
    }
}
