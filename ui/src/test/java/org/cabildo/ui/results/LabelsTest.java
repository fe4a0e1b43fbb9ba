package org.cabildo.ui.results;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.cabildo.backend.aggregation.Dimension;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.reading.Definitions;
import org.junit.jupiter.api.Test;

class LabelsTest {

    private static final Definition DEFINITION = Definitions.bundled("brasilia-2024");
    private static final Labels SPANISH = new Labels(DEFINITION, Locale.forLanguageTag("es"));
    private static final Labels ENGLISH = new Labels(DEFINITION, Locale.ENGLISH);

    @Test
    void each_reader_gets_the_names_in_the_readers_language() {
        assertEquals("Perú", SPANISH.of(Dimension.COUNTRY, "PE"));
        assertEquals("Peru", ENGLISH.of(Dimension.COUNTRY, "PE"));
        assertEquals("Portugués", SPANISH.of(Dimension.LANGUAGE, "pt"));
        assertEquals("10.743", SPANISH.number(10_743));
        assertEquals("10,743", ENGLISH.number(10_743));
    }

    @Test
    void what_the_definition_no_longer_knows_is_shown_as_it_is() {
        assertEquals("XX", ENGLISH.of(Dimension.COUNTRY, "XX"));
        assertEquals("gone", ENGLISH.of(Dimension.QUESTION, "gone"));
        assertEquals("kept text", ENGLISH.value("gone", "kept text"));
    }

    @Test
    void countries_are_in_the_order_of_the_readers_alphabet_and_other_comes_last() {
        List<String> countries = SPANISH.countries();

        assertEquals("AG", countries.get(0));
        assertEquals("other", countries.get(countries.size() - 1));
        assertEquals(34, countries.size());
    }

    @Test
    void what_was_chosen_is_told_by_its_labels() {
        Question.SelectMultiple question = DEFINITION.places().keySet().stream()
                .filter(Question.SelectMultiple.class::isInstance)
                .map(Question.SelectMultiple.class::cast)
                .findFirst()
                .orElseThrow();
        List<Choice> two = question.choices().choices().subList(0, 2);

        assertEquals(
                two.get(0).label().in(Locale.ENGLISH) + ", "
                        + two.get(1).label().in(Locale.ENGLISH),
                ENGLISH.value(
                        question.name(), two.get(0).name() + " " + two.get(1).name()));
    }
}
