package org.cabildo.surveys.reply;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

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
    record Chosen(List<String> choices) implements Value {
        public Chosen {
            choices = List.copyOf(choices);
        }

        @Override
        public String stored() {
            return String.join(" ", choices);
        }
    }

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
