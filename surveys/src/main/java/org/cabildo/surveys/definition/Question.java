package org.cabildo.surveys.definition;

/** One thing asked. Each kind is a type of its own; what they share is in {@link Asked}. */
public sealed interface Question {

    Asked asked();

    /** XLSForm's name of the kind, as written in the definition: {@code text}, {@code select_one}, ... */
    String type();

    default String name() {
        return asked().name();
    }

    default LocalizedText label() {
        return asked().label();
    }

    /**
     * Free text.
     *
     * @param multiline whether several lines are expected (XLSForm's appearance {@code multiline})
     * @param maxLength in characters (Unicode code points), at least 1
     */
    record Text(Asked asked, boolean multiline, int maxLength) implements Question {
        @Override
        public String type() {
            return "text";
        }
    }

    /** Exactly one of a list. */
    record SelectOne(Asked asked, ChoiceList choices) implements Question {
        @Override
        public String type() {
            return "select_one";
        }
    }

    /** Any number of a list. */
    record SelectMultiple(Asked asked, ChoiceList choices) implements Question {
        @Override
        public String type() {
            return "select_multiple";
        }
    }

    /** A day, ISO 8601. */
    record Date(Asked asked) implements Question {
        @Override
        public String type() {
            return "date";
        }
    }

    /** An absolute http or https address. */
    record Url(Asked asked) implements Question {
        @Override
        public String type() {
            return "url";
        }
    }
}
