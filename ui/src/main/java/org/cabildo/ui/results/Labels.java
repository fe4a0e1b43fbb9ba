package org.cabildo.ui.results;

import java.text.Collator;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.cabildo.backend.aggregation.Dimension;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Place;
import org.cabildo.surveys.definition.Question;
import org.cabildo.ui.form.AnswerWords;
import org.cabildo.ui.shell.LanguageNames;
import org.cabildo.ui.shell.Messages;

/**
 * The names of a definition's things, and numbers, as a reader of this language knows them.
 *
 * @param earlier versions of the definition, the latest first: they know what is not asked any more
 */
record Labels(Definition definition, List<Definition> earlier, Locale language) {

    /** Where only what is asked now is named. */
    Labels(Definition definition, Locale language) {
        this(definition, List.of(), language);
    }

    /** The value of a dimension in words; the value itself where the definition has no words for it. */
    String of(Dimension dimension, String value) {
        return switch (dimension) {
            case COUNTRY -> choice(Definition.COUNTRIES, value);
            case GROUP -> choice(Definition.STAKEHOLDER_GROUPS, value);
            case LENS -> choice(Definition.LENSES, value);
            case LANGUAGE -> LanguageNames.in(language, Locale.forLanguageTag(value));
            case CHANNEL -> Messages.in(language, "results.channel." + value);
            case CONTRIBUTOR -> Messages.in(language, "results.contributor." + value);
            case SITUATION -> choice(Definition.SITUATIONS, value);
            case WEEK -> week(value);
            case SEGMENT ->
                definition
                        .segment(value)
                        .map(segment -> segment.label().in(language))
                        .orElse(value);
            case TOPIC ->
                definition.topics().stream()
                        .filter(topic -> topic.name().equals(value))
                        .findFirst()
                        .map(topic -> topic.label().in(language))
                        .orElse(value);
            case QUESTION ->
                asking(value)
                        .flatMap(version -> version.question(value))
                        .map(question -> question.label().in(language))
                        .orElse(value);
        };
    }

    /** In the order of the reader's alphabet; what is no country of the region comes last. */
    List<String> countries() {
        Collator alphabet = Collator.getInstance(language);
        return definition.choiceList(Definition.COUNTRIES).orElseThrow().choices().stream()
                .sorted(Comparator.<Choice, Boolean>comparing(
                                country -> country.name().length() > 2)
                        .thenComparing(country -> country.label().in(language), alphabet))
                .map(Choice::name)
                .toList();
    }

    /** Where a question stands: its theme, or the name of its kind of entry such as "Good practice". */
    String place(String questionName) {
        return asking(questionName)
                .flatMap(version -> version.contents().place(questionName))
                .map(this::place)
                .orElse(questionName);
    }

    private String place(Place place) {
        return place.topic()
                .map(topic -> topic.label().in(language))
                .or(() -> place.repeat().map(repeat -> repeat.entryLabel().in(language)))
                .orElse("");
    }

    /** The latest version that asks this. */
    private Optional<Definition> asking(String question) {
        return Stream.concat(Stream.of(definition), earlier.stream())
                .filter(version -> version.question(question).isPresent())
                .findFirst();
    }

    /** An answer's value in words: the labels of what was chosen, the text as it was written. */
    String value(String questionName, String stored) {
        return asking(questionName)
                .flatMap(version -> version.question(questionName))
                .map(question -> AnswerWords.of(question, stored).in(language))
                .orElse(stored);
    }

    boolean isFile(String questionName) {
        return isOf(Question.File.class, questionName);
    }

    /** Whether an answer is in its respondent's own words, and so in the language of these. */
    boolean isWritten(String questionName) {
        return isOf(Question.Text.class, questionName);
    }

    private boolean isOf(Class<? extends Question> kind, String questionName) {
        return asking(questionName)
                .flatMap(version -> version.question(questionName))
                .filter(kind::isInstance)
                .isPresent();
    }

    /** The Monday with which a week begins, in a few letters: "12 May". */
    private String week(String value) {
        return DateTimeFormatter.ofPattern("d MMM", language).format(Weeks.monday(value));
    }

    /** A share of a whole. */
    String percent(double share) {
        NumberFormat format = NumberFormat.getPercentInstance(language);
        format.setMaximumFractionDigits(0);
        return format.format(share);
    }

    /** Such as a mean. */
    String decimal(double number) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    /** With so many digits behind the point, at most. */
    String decimal(double number, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(digits);
        return format.format(number);
    }

    String number(long number) {
        return NumberFormat.getIntegerInstance(language).format(number);
    }

    private String choice(String list, String name) {
        return definition
                .choiceList(list)
                .flatMap(choices -> choices.choice(name))
                .map(choice -> choice.label().in(language))
                .orElse(name);
    }
}
