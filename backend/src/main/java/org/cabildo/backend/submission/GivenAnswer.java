package org.cabildo.backend.submission;

import java.util.List;

/**
 * One answer as it stands.
 *
 * @param path the number of the entry in each repeat around it, the outermost first, from 0; empty outside repeats
 * @param value stored form
 * @param language in which it is written, if it is text; BCP 47 tag
 */
public record GivenAnswer(String question, List<Integer> path, String value, String language) {

    public GivenAnswer {
        path = List.copyOf(path);
    }
}
