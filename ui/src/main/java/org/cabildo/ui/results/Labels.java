package org.cabildo.ui.results;

import java.text.Collator;
import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.cabildo.backend.aggregation.Dimension;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Place;
import org.cabildo.surveys.definition.Question;
import org.cabildo.ui.form.AnswerWords;
import org.cabildo.ui.shell.LanguageNames;

/** The names of a definition's things, and numbers, as a reader of this language knows them. */
record Labels(Definition definition, Locale language) {

    /** The value of a dimension in words; the value itself where the definition has no words for it. */
    String of(Dimension dimension, String value) {
        return switch (dimension) {
            case COUNTRY -> choice(Definition.COUNTRIES, value);
            case GROUP -> choice(Definition.STAKEHOLDER_GROUPS, value);
            case LENS -> choice(Definition.LENSES, value);
            case LANGUAGE -> LanguageNames.in(language, Locale.forLanguageTag(value));
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
                definition
                        .question(value)
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
        return definition
                .question(questionName)
                .map(question -> place(definition.places(), question))
                .orElse(questionName);
    }

    private String place(Map<Question, Place> places, Question question) {
        Place place = Objects.requireNonNull(places.get(question));
        return place.topic()
                .map(topic -> topic.label().in(language))
                .or(() -> place.repeat().map(repeat -> repeat.entryLabel().in(language)))
                .orElse("");
    }

    /** An answer's value in words: the labels of what was chosen, the text as it was written. */
    String value(String questionName, String stored) {
        return definition
                .question(questionName)
                .map(question -> AnswerWords.of(question, stored).in(language))
                .orElse(stored);
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
