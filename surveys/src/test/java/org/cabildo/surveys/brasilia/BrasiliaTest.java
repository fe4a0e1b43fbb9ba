package org.cabildo.surveys.brasilia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.Concordance;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.definition.Topic;
import org.cabildo.surveys.reading.Definitions;
import org.junit.jupiter.api.Test;

final class BrasiliaTest {

    private static final Locale SPANISH = Locale.forLanguageTag("es");

    private final Definition definition = Definitions.bundled("brasilia-2024");

    @Test
    void five_segments_have_seventeen_topics_and_fifty_two_guiding_questions() {
        assertEquals(List.of("s1", "s2", "s3", "s4", "s5"), names(definition.segments()));
        assertEquals(
                List.of(5, 3, 3, 2, 4),
                definition.segments().stream().map(s -> s.topics().size()).toList());
        assertEquals(
                List.of(3, 4, 1, 5, 4, 7, 2, 2, 2, 4, 2, 3, 2, 2, 2, 5, 2),
                definition.topics().stream().map(t -> t.questions().size()).toList());
    }

    @Test
    void names_count_segments_topics_and_questions_in_the_order_of_the_note() {
        for (int s = 0; s < definition.segments().size(); s++) {
            Segment segment = definition.segments().get(s);
            for (int t = 0; t < segment.topics().size(); t++) {
                Topic topic = segment.topics().get(t);
                assertEquals("s" + (s + 1) + "_t" + (t + 1), topic.name());
                for (int q = 0; q < topic.questions().size(); q++) {
                    assertEquals(
                            topic.name() + "_q" + (q + 1),
                            topic.questions().get(q).name());
                }
            }
        }
    }

    @Test
    void every_guiding_question_is_a_long_text_that_nobody_has_to_answer() {
        definition.topics().stream().flatMap(t -> t.questions().stream()).forEach(question -> {
            assertEquals(new Question.Text(question.asked(), true, 20_000), question);
            assertTrue(!question.asked().required(), question.name());
        });
    }

    @Test
    void the_question_that_spanish_splits_is_one_entry_with_both_questions() {
        LocalizedText label = definition.question("s5_t4_q2").orElseThrow().label();

        assertTrue(label.in(SPANISH)
                .endsWith("Comisión? ¿Cómo pueden integrarse a este mecanismo los demás actores de"
                        + " financiamiento y desarrollo?"));
        assertTrue(label.in(Locale.ENGLISH).contains("Commission have, and how can other donors"));
        assertTrue(notesAbout().contains("s5_t4_q2"));
    }

    @Test
    void the_added_value_of_the_platform_is_asked_once_the_question_before_is_answered() {
        var condition =
                definition.question("s5_t3_q2").orElseThrow().asked().relevant().orElseThrow();

        assertEquals("${s5_t3_q1} != ''", condition.source());
        assertTrue(!condition.holds(name -> ""));
        assertTrue(condition.holds(name -> name.equals("s5_t3_q1") ? "Sí" : ""));
    }

    @Test
    void every_note_of_divergence_is_about_something_that_exists() {
        Set<String> existing = new TreeSet<>(names(definition.segments()));
        existing.add(definition.name());
        definition.topics().forEach(topic -> existing.add(topic.name()));
        definition.places().keySet().forEach(question -> existing.add(question.name()));
        definition.choiceLists().forEach(list -> existing.add(list.name()));

        assertTrue(existing.containsAll(notesAbout()), () -> notesAbout() + " in " + existing);
        assertTrue(notesAbout().containsAll(List.of("s1_t5_q1", "s4", "s5", "lenses", "brasilia-2024")));
    }

    @Test
    void ten_groups_speak() {
        assertEquals(
                List.of(
                        "state",
                        "local_authority",
                        "regional_mechanism",
                        "international_agency",
                        "civil_society",
                        "refugee_led",
                        "academia",
                        "nhri",
                        "private_sector",
                        "development_finance"),
                choices(Definition.STAKEHOLDER_GROUPS).stream()
                        .map(Choice::name)
                        .toList());
    }

    @Test
    void thirty_three_countries_are_named_as_the_cldr_names_them_and_others_can_take_part() {
        List<Choice> countries = choices(Definition.COUNTRIES);
        assertEquals(34, countries.size());
        assertEquals("other", countries.get(33).name());
        for (Choice country : countries.subList(0, 33)) {
            Locale region = new Locale("", country.name());
            for (Locale language : definition.languages()) {
                assertEquals(region.getDisplayCountry(language), country.label().in(language));
            }
        }
    }

    @Test
    void each_language_names_the_population_groups_in_its_own_words() {
        Choice lgbtiq = choices(Definition.LENSES).get(2);
        assertEquals("LGBTIQ+ community", lgbtiq.label().in(Locale.ENGLISH));
        assertEquals("Comunidad LGBTQIA+", lgbtiq.label().in(SPANISH));
        assertEquals("homeless", choices(Definition.LENSES).get(5).name());
    }

    @Test
    void every_segment_takes_good_practices_under_names_of_its_own() {
        for (Segment segment : definition.segments()) {
            Repeat practices = segment.repeats().get(0);
            assertEquals(segment.name() + "_good_practice", practices.name());
            assertEquals(20, practices.maxEntries());
            assertEquals(12, practices.questions().size());
            practices.questions().forEach(question -> assertTrue(question.name().startsWith(segment.name() + "_gp_")));
        }
    }

    @Test
    void reads_the_same_hash_each_time() {
        assertEquals(
                definition.contentHash(), Definitions.bundled("brasilia-2024").contentHash());
        assertTrue(definition.contentHash().matches("[0-9a-f]{64}"));
    }

    private List<Choice> choices(String list) {
        return definition.choiceList(list).orElseThrow().choices();
    }

    private Set<String> notesAbout() {
        Set<String> about = new TreeSet<>();
        definition.concordance().stream().map(Concordance::about).forEach(about::add);
        return about;
    }

    private static List<String> names(List<Segment> segments) {
        return segments.stream().map(Segment::name).toList();
    }
}
