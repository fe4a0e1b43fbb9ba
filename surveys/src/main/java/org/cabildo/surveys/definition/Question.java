package org.cabildo.surveys.definition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.cabildo.surveys.expression.Expression;
import org.jspecify.annotations.Nullable;

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

    /** Whether a respondent can be asked for it, rather than only shown it or not even that. */
    default boolean isAnswered() {
        return !(this instanceof Note || this instanceof Calculate || this instanceof Hidden);
    }

    /** What can be chosen, or, of a scale, what some of its numbers are called; none where answers have no names. */
    default Optional<ChoiceList> namedAnswers() {
        if (this instanceof OfList of) {
            return Optional.of(of.choices());
        }
        return this instanceof Range range ? Optional.ofNullable(range.labels()) : Optional.empty();
    }

    /**
     * Free text.
     *
     * @param multiline whether several lines are expected (XLSForm's appearance {@code multiline})
     * @param maxLength in characters (Unicode code points), at least 1
     */
    record Text(Asked asked, boolean multiline, int maxLength) implements Question {

        /** How much fits unless the definition says otherwise, in characters. */
        public static int usualLength(boolean multiline) {
            return multiline ? 20_000 : 300;
        }

        @Override
        public String type() {
            return "text";
        }
    }

    /**
     * Exactly one of a list.
     *
     * @param filter which choices are offered, asked of each; null for all
     */
    record SelectOne(
            Asked asked, ChoiceList choices, @Nullable Expression filter) implements OfList {

        public SelectOne(Asked asked, ChoiceList choices) {
            this(asked, choices, null);
        }

        @Override
        public String type() {
            return "select_one";
        }
    }

    /**
     * Any number of a list.
     *
     * @param filter which choices are offered, asked of each; null for all
     */
    record SelectMultiple(
            Asked asked, ChoiceList choices, @Nullable Expression filter) implements OfList {

        public SelectMultiple(Asked asked, ChoiceList choices) {
            this(asked, choices, null);
        }

        @Override
        public String type() {
            return "select_multiple";
        }
    }

    /**
     * All of a list, in the order that the respondent gives them.
     *
     * @param filter which choices are offered, asked of each; null for all
     */
    record Rank(Asked asked, ChoiceList choices, @Nullable Expression filter) implements OfList {

        @Override
        public String type() {
            return "rank";
        }
    }

    /** A whole number of up to nine digits, as ODK has it. */
    record WholeNumber(Asked asked) implements Question {
        @Override
        public String type() {
            return "integer";
        }
    }

    /** A number with or without a fraction, of up to fifteen digits, which every computer holds exactly. */
    record DecimalNumber(Asked asked) implements Question {
        @Override
        public String type() {
            return "decimal";
        }
    }

    /**
     * A number on a scale.
     *
     * @param start the lower end
     * @param end the upper end, more than {@code start}
     * @param step the distance between two numbers that can be picked, more than 0; it divides the scale evenly
     * @param labels words for some of the numbers, which are the names of the choices; null for none
     */
    record Range(
            Asked asked,
            BigDecimal start,
            BigDecimal end,
            BigDecimal step,
            @Nullable ChoiceList labels) implements Question {

        @Override
        public String type() {
            return "range";
        }

        /** Whether it is shown as a Likert scale: every number to tick, side by side. */
        public boolean likert() {
            return asked.look().appearance().contains("likert");
        }

        /** Whether the scale has this number. */
        public boolean has(BigDecimal number) {
            return number.compareTo(start) >= 0
                    && number.compareTo(end) <= 0
                    && number.subtract(start).remainder(step).signum() == 0;
        }
    }

    /** A day, ISO 8601. */
    record Date(Asked asked) implements Question {
        @Override
        public String type() {
            return "date";
        }
    }

    /** A year of four digits. */
    record Year(Asked asked) implements Question {
        @Override
        public String type() {
            return "year";
        }
    }

    /** A box to tick, such as "I have read this". */
    record Acknowledge(Asked asked) implements Question {

        /** The stored form of the tick; there is no other answer. */
        public static final String TICKED = "OK";

        @Override
        public String type() {
            return "acknowledge";
        }
    }

    /** Words to read; there is nothing to answer. */
    record Note(Asked asked) implements Question {
        @Override
        public String type() {
            return "note";
        }
    }

    /** An absolute http or https address. */
    record Url(Asked asked) implements Question {
        @Override
        public String type() {
            return "url";
        }
    }

    /** An email address. */
    record Email(Asked asked) implements Question {
        @Override
        public String type() {
            return "email";
        }
    }

    /** A telephone number. */
    record Phone(Asked asked) implements Question {
        @Override
        public String type() {
            return "phone";
        }
    }

    /** A place on Earth: latitude, longitude, and perhaps altitude and accuracy. */
    record GeoPoint(Asked asked) implements Question {
        @Override
        public String type() {
            return "geopoint";
        }
    }

    /** A file; its answer is the name under which it was handed in. */
    record File(Asked asked) implements Question {

        /** The kinds of files that can be asked for, as names of files end. */
        public static final List<String> ENDINGS =
                List.of("pdf", "jpg", "png", "webp", "docx", "xlsx", "pptx", "odt", "ods", "odp", "txt", "csv");

        /** The parameter with some of {@link #ENDINGS}, separated by commas. */
        public static final String ACCEPT = "accept";

        /** The parameter with the most megabytes that a file may have. */
        public static final String MAX_MEGABYTES = "max-megabytes";

        private static final int USUAL_MEGABYTES = 10;

        @Override
        public String type() {
            return "file";
        }

        /** How the names of files end that are accepted; all of {@link #ENDINGS} unless the definition says fewer. */
        public List<String> endings() {
            String accepted = asked.look().parameters().get(ACCEPT);
            return accepted == null ? ENDINGS : List.of(accepted.split(","));
        }

        /** How large a file may be, in megabytes (1,048,576 bytes); 10 unless the definition says otherwise. */
        public int megabytes() {
            String megabytes = asked.look().parameters().get(MAX_MEGABYTES);
            return megabytes == null ? USUAL_MEGABYTES : Integer.parseInt(megabytes);
        }
    }

    /** Computed from other answers, never shown; its rules have the calculation. */
    record Calculate(Asked asked) implements Question {
        @Override
        public String type() {
            return "calculate";
        }
    }

    /** Handed in with the answers and never shown, such as where the respondent came from. */
    record Hidden(Asked asked) implements Question {
        @Override
        public String type() {
            return "hidden";
        }
    }

    /** Those with a list to choose from. */
    sealed interface OfList extends Question permits SelectOne, SelectMultiple, Rank {

        ChoiceList choices();

        @Nullable Expression filter();

        default Optional<Expression> choiceFilter() {
            return Optional.ofNullable(filter());
        }
    }
}
