package org.cabildo.ui.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.ChoiceList;
import org.cabildo.surveys.definition.Question;
import org.cabildo.ui.shell.Words;

/** An answer as its reader wants to see it: choices by name, days in the reader's way, text as it was written. */
public final class AnswerWords {

    private AnswerWords() {}

    /** @param stored the answer in its stored form */
    public static Words of(Question question, String stored) {
        if (question instanceof Question.SelectOne one) {
            return language -> name(one.choices(), stored, language);
        }
        if (question instanceof Question.SelectMultiple some) {
            return language -> Arrays.stream(stored.split(" "))
                    .map(choice -> name(some.choices(), choice, language))
                    .collect(Collectors.joining(", "));
        }
        if (question instanceof Question.Date) {
            return language -> day(stored, language);
        }
        return language -> stored;
    }

    private static String name(ChoiceList choices, String choice, Locale language) {
        return choices.choice(choice)
                .map(Choice::label)
                .map(label -> label.in(language))
                .orElse(choice);
    }

    private static String day(String stored, Locale language) {
        try {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(language)
                    .format(LocalDate.parse(stored));
        } catch (DateTimeException noDay) {
            return stored;
        }
    }
}
