package org.cabildo.surveys.evaluation;

import java.util.List;

/**
 * Where one answer stands in a form: a question, and which entry of each repeat around it.
 *
 * @param name of the question; or of a repeat, for the list of its entries in one place
 * @param entries the number of the entry in each repeat, the outermost first, from 0; empty for what is asked once
 */
public record Slot(String name, List<Integer> entries) {

    public Slot {
        entries = List.copyOf(entries);
    }

    public static Slot of(String name, Integer... entries) {
        return new Slot(name, List.of(entries));
    }
}
