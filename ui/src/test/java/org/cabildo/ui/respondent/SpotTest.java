package org.cabildo.ui.respondent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.reading.Definitions;
import org.cabildo.ui.form.ProfileQuestions;
import org.junit.jupiter.api.Test;

/** From what a refusal points to, to the field that the reader is led to. */
class SpotTest {

    private final Definition definition = Definitions.bundled("brasilia-2024");
    private final Segment segment = definition.segments().get(1);
    private final Repeat repeat = segment.repeats().get(0);

    @Test
    void an_answer_stands_on_the_page_of_its_segment() {
        Question question = segment.topics().get(0).questions().get(0);
        Spot spot = Spot.of("/answers/" + question.name(), definition).orElseThrow();
        assertEquals(segment.name(), spot.page());
        assertEquals(question.label().in(Locale.ENGLISH), spot.label().in(Locale.ENGLISH));
    }

    @Test
    void the_third_entry_is_called_by_its_number() {
        Question question = repeat.questions().get(0);
        Spot spot = Spot.of("/entries/" + repeat.name() + "/2/" + question.name(), definition)
                .orElseThrow();
        assertEquals(segment.name(), spot.page());
        assertTrue(
                spot.label().in(Locale.ENGLISH).startsWith(repeat.entryLabel().in(Locale.ENGLISH) + " 3: "));
    }

    @Test
    void an_address_leads_back_to_the_same_field() {
        Question question = repeat.questions().get(0);
        Spot spot = Spot.of("/entries/" + repeat.name() + "/2/" + question.name(), definition)
                .orElseThrow();
        Spot read = Spot.at(spot.page(), spot.address());
        assertEquals(spot.entries(), read.entries());
        assertEquals(spot.question(), read.question());
    }

    @Test
    void an_entry_in_an_entry_is_called_by_both_numbers() {
        Definition services = Definitions.bundled("municipal-services");
        Spot spot = Spot.of("/entries/visit/1/step/0/step_minutes", services).orElseThrow();
        assertEquals("s2", spot.page());
        assertEquals("Visit 2, Procedure 1: Minutes", spot.label().in(Locale.ENGLISH));
        assertEquals("visit.1.step.0.step_minutes", spot.address());
        assertEquals(spot.entries(), Spot.at("s2", spot.address()).entries());
        assertEquals(
                "Visita 2, Trámite 1",
                Spot.of("/entries/visit/1/step/0", services)
                        .orElseThrow()
                        .label()
                        .in(Locale.forLanguageTag("es")));
    }

    @Test
    void an_answer_or_an_entry_is_named_by_what_stands_over_it() {
        Definition services = Definitions.bundled("municipal-services");
        assertEquals("Visita 2", Spot.words("visit.1", services).in(Locale.forLanguageTag("es")));
        assertEquals(
                "Visita 2, Trámite 1", Spot.words("visit.1.step.0", services).in(Locale.forLanguageTag("es")));
        assertEquals(
                "Visit 1, Procedure 2: Minutes",
                Spot.words("visit.0.step.1.step_minutes", services).in(Locale.ENGLISH));
        assertEquals("unheard_of", Spot.words("unheard_of", services).in(Locale.ENGLISH));
    }

    @Test
    void an_address_that_leads_nowhere_is_taken_for_a_name() {
        assertEquals(List.of(), Spot.at("s2", "visit..step").entries());
        assertEquals("visit.0x.step", Spot.at("s2", "visit.0x.step").question());
    }

    @Test
    void who_speaks_is_asked_on_the_profile() {
        for (Question question : ProfileQuestions.of(definition)) {
            assertEquals(
                    Paths.PROFILE_PAGE,
                    Spot.of("/" + question.name(), definition).orElseThrow().page());
        }
    }

    @Test
    void what_is_on_no_page_leads_nowhere() {
        assertEquals(Optional.empty(), Spot.of("/consent/terms", definition));
        assertEquals(Optional.empty(), Spot.of("/answers/unheard_of", definition));
        assertEquals(Optional.empty(), Spot.of("/answers", definition));
    }
}
