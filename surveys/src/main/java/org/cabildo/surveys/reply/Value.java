package org.cabildo.surveys.reply;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cabildo.surveys.definition.Question;

/** An answer's value. Each kind of question has its own. */
public sealed interface Value {

    /** The one form in which it is stored, sent and hashed; never empty. */
    String stored();

    /** How many words the respondent wrote, by the rules of Unicode (UAX #29); 0 for what was only chosen. */
    default int words() {
        return 0;
    }

    /**
     * What the respondent wrote.
     *
     * @param stored without leading and trailing white space, line ends as LF, in Unicode normalisation form C
     */
    record Text(String stored, int words) implements Value {

        /** How many words a text has, counted as it will be once it is handed in. */
        public static int wordsIn(String text) {
            return PlainText.words(text);
        }
    }

    /**
     * What the respondent chose.
     *
     * @param choices at least one, in the order of the list, none twice
     */
    record Chosen(List<String> choices) implements Listed {
        public Chosen {
            choices = List.copyOf(choices);
        }
    }

    /**
     * What the respondent put in order.
     *
     * @param choices the first first, none twice
     */
    record Ranked(List<String> choices) implements Listed {
        public Ranked {
            choices = List.copyOf(choices);
        }
    }

    /** Names of choices. */
    sealed interface Listed extends Value permits Chosen, Ranked {

        List<String> choices();

        @Override
        default String stored() {
            return String.join(" ", choices());
        }
    }

    /** A number, whole or not. */
    record Amount(BigDecimal number) implements Value {

        /** Without needless zeros or exponent, so that 2, 2.0 and 2e0 are one answer. */
        @Override
        public String stored() {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
    }

    /** A ticked box. */
    record Tick() implements Value {
        @Override
        public String stored() {
            return Question.Acknowledge.TICKED;
        }
    }

    /**
     * A place on Earth.
     *
     * @param latitude degrees north, from -90 to 90
     * @param longitude degrees east, from -180 to 180
     * @param altitude metres above sea level
     * @param accuracy metres, at least 0
     */
    record Point(BigDecimal latitude, BigDecimal longitude, BigDecimal altitude, BigDecimal accuracy) implements Value {
        @Override
        public String stored() {
            return Stream.of(latitude, longitude, altitude, accuracy)
                    .map(BigDecimal::toPlainString)
                    .collect(Collectors.joining(" "));
        }
    }

    /** How to reach or find something: an email address, a telephone number, a file's name. */
    record Reference(String stored) implements Value {}

    /** What the form made itself: calculated, or there from the start. */
    record Computed(String stored) implements Value {}

    record Day(LocalDate date) implements Value {
        @Override
        public String stored() {
            return date.toString();
        }
    }

    record Link(URI address) implements Value {
        @Override
        public String stored() {
            return address.toString();
        }
    }
}
