package org.cabildo.ui.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.ChoiceList;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.reply.AttachedFile;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Words;

/** An answer as its reader wants to see it: choices by name, days in the reader's way, text as it was written. */
public final class AnswerWords {

    private AnswerWords() {}

    /** @param stored the answer in its stored form */
    public static Words of(Question question, String stored) {
        if (question instanceof Question.SelectOne one) {
            return one.choices()
                    .choice(stored)
                    .map(choice -> Words.of(choice.label()))
                    .orElse(language -> stored);
        }
        if (question instanceof Question.SelectMultiple some) {
            return language -> Arrays.stream(stored.split(" "))
                    .map(choice -> name(some.choices(), choice, language))
                    .collect(Collectors.joining(", "));
        }
        if (question instanceof Question.Rank rank) {
            return language -> ranked(rank.choices(), stored.split(" "), language);
        }
        return other(question, stored);
    }

    private static Words other(Question question, String stored) {
        if (question instanceof Question.Date) {
            return language -> day(stored, language);
        }
        if (question instanceof Question.Range range) {
            return language -> onScale(range, stored, language);
        }
        if (question instanceof Question.Acknowledge) {
            return Messages.words("form.ticked");
        }
        if (question instanceof Question.GeoPoint) {
            return language -> Arrays.stream(stored.split(" ")).limit(2).collect(Collectors.joining(", "));
        }
        if (question instanceof Question.File) {
            return AttachedFile.parse(stored).map(AnswerWords::file).orElse(language -> stored);
        }
        return language -> stored;
    }

    private static Words file(AttachedFile file) {
        return language -> file.name() + " (" + FileSize.in(language, file.size()) + ")";
    }

    private static String ranked(ChoiceList choices, String[] names, Locale language) {
        return IntStream.range(0, names.length)
                .mapToObj(i -> (i + 1) + ". " + name(choices, names[i], language))
                .collect(Collectors.joining(", "));
    }

    private static String onScale(Question.Range range, String stored, Locale language) {
        return ScaleWords.number(stored)
                .flatMap(number -> ScaleWords.label(range, number))
                .map(label -> stored + " – " + label.label().in(language))
                .orElse(stored);
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
