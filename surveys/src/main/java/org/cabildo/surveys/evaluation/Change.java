package org.cabildo.surveys.evaluation;

/** One thing that became another than before; {@link FormState} tells what it is now. */
public record Change(Slot slot, What what) {

    /** What can change. */
    public enum What {
        /** Whether it is asked. */
        RELEVANCE,
        /** Its value, as others see it: none while it is not asked. */
        VALUE,
        /** Whether its answer holds to its constraint. */
        CONSTRAINT,
        /** Whether it must be answered. */
        REQUIRED,
        /** What its choices are filtered by; so perhaps which are offered. */
        CHOICES,
        /** How many entries there are. */
        ENTRIES
    }
}
