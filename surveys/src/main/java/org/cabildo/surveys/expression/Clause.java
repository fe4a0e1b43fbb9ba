package org.cabildo.surveys.expression;

import java.util.List;

/** What a condition says, as far as it can be told to people, who read no expressions. */
public sealed interface Clause {

    /**
     * The answer to one question, compared with a value.
     *
     * @param value in stored form; empty for no answer
     */
    record Compared(String question, Relation by, String value) implements Clause {}

    /** Whether this choice is among those chosen. */
    record Chosen(String question, String choice) implements Clause {}

    record Not(Clause of) implements Clause {}

    /** @param of two or more */
    record All(List<Clause> of) implements Clause {
        public All {
            of = List.copyOf(of);
        }
    }

    /** @param of two or more */
    record Any(List<Clause> of) implements Clause {
        public Any {
            of = List.copyOf(of);
        }
    }

    /** What always holds, or never. */
    record Settled(boolean holds) implements Clause {}

    /** Anything else, such as a calculation. */
    record Unsaid() implements Clause {}
}
