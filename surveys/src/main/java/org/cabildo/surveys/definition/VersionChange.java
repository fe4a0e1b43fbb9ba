package org.cabildo.surveys.definition;

import java.util.List;
import java.util.Locale;

/** One thing that a later version of a definition has done to a question. */
public sealed interface VersionChange {

    /** The name of the question. */
    String question();

    /** Whether answers to the earlier version are no answers to the later one, at least some of them. */
    default boolean losesAnswers() {
        return false;
    }

    /** It is new; there are no earlier answers. */
    record Added(String question) implements VersionChange {}

    /** It is not asked any more; earlier answers stay with the version that they were given to. */
    record Retired(String question) implements VersionChange {
        @Override
        public boolean losesAnswers() {
            return true;
        }
    }

    /**
     * Its label or hint reads differently. Whether it still asks the same is for people to say.
     *
     * @param languages in which it does, in the order of the earlier version
     */
    record Reworded(String question, List<Locale> languages) implements VersionChange {
        public Reworded {
            languages = List.copyOf(languages);
        }
    }

    /**
     * Its choices, or the numbers of its scale, are called otherwise. Whether they still mean the same is for people to
     * say.
     *
     * @param languages in which one is, in the order of the earlier version
     * @param choices their names, in the order of the earlier version
     */
    record RewordedChoices(String question, List<Locale> languages, List<String> choices) implements VersionChange {
        public RewordedChoices {
            languages = List.copyOf(languages);
            choices = List.copyOf(choices);
        }
    }

    /**
     * It stands elsewhere.
     *
     * @param from the name of the topic or repeat where it stood
     * @param to the name of the topic or repeat where it stands
     * @param losesAnswers whether it went into entries or out of them, where an answer for each finds no place
     */
    record Moved(String question, String from, String to, boolean losesAnswers) implements VersionChange {}

    /** It takes another type of answer. */
    record Retyped(String question, String from, String to) implements VersionChange {
        @Override
        public boolean losesAnswers() {
            return true;
        }
    }

    /** Some of its choices cannot be chosen any more. */
    record FewerChoices(String question, List<String> gone) implements VersionChange {
        public FewerChoices {
            gone = List.copyOf(gone);
        }

        @Override
        public boolean losesAnswers() {
            return true;
        }
    }
}
