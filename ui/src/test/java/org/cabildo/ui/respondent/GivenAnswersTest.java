package org.cabildo.ui.respondent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cabildo.backend.submission.ConsentUse;
import org.cabildo.backend.submission.GivenAnswer;
import org.cabildo.backend.submission.Profile;
import org.cabildo.backend.submission.SingleUses;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.reading.Definitions;
import org.junit.jupiter.api.Test;

/** What was handed in, read as it is stored. */
class GivenAnswersTest {

    private static final Definition DEFINITION = Definitions.bundled("municipal-services");

    @Test
    void entries_in_entries_stand_under_their_own_numbers_and_lists_are_told_by_name() {
        assertEquals(
                List.of(
                        "Child 1 | Age: 7",
                        "Visit 1 | Day: May 17, 2024",
                        "Visit 2 | Day: May 18, 2024",
                        "Visit 2, Procedure 2 | Minutes: 30"),
                read(
                        new GivenAnswer("child_age", List.of(0), "7", "es"),
                        new GivenAnswer("visit_day", List.of(0), "2024-05-17", "es"),
                        new GivenAnswer("visit_day", List.of(1), "2024-05-18", "es"),
                        new GivenAnswer("step_minutes", List.of(1, 1), "30", "es")));
    }

    @Test
    void a_question_that_mentions_an_answer_says_the_one_that_was_stored() {
        List<String> read = read(
                new GivenAnswer("water_each", List.of(), "31.5", "es"),
                new GivenAnswer("water_dear", List.of(), "Meat.", "es"));

        assertEquals(
                1,
                read.stream()
                        .filter(line -> line.contains("Water costs 31.5 for each person. What do you go without"))
                        .count(),
                read.toString());
    }

    @Test
    void what_is_held_back_further_than_what_is_around_it_says_so_in_its_place() {
        SingleUses uses = new SingleUses(Map.of(
                "visit.1", ConsentUse.QUOTE_WITHOUT_NAME, "visit.1.step.0.step_what", ConsentUse.SECRETARIAT_ONLY));
        Profile profile = new Profile("en", "civil_society", "PE", "Somebody");
        List<GivenAnswer> answers = List.of(
                new GivenAnswer("visit_day", List.of(0), "2024-05-17", "es"),
                new GivenAnswer("visit_day", List.of(1), "2024-05-18", "es"),
                new GivenAnswer("step_what", List.of(1, 0), "Licencia", "es"),
                new GivenAnswer("step_minutes", List.of(1, 0), "30", "es"));

        List<String> marks = Written.of(
                        DEFINITION,
                        new GivenAnswers(
                                DEFINITION, profile, answers, address -> uses.holding(ConsentUse.PUBLISH, address)))
                .stream()
                .flatMap(part -> part.groups().stream())
                .flatMap(group -> Stream.concat(
                        group.use().stream()
                                .map(use -> group.title().in(Locale.ENGLISH) + ": " + use.in(Locale.ENGLISH)),
                        group.lines().stream()
                                .flatMap(line -> line.use().stream()
                                        .map(use -> line.answer().in(Locale.ENGLISH) + ": " + use.in(Locale.ENGLISH)))))
                .toList();

        assertEquals(
                List.of(
                        "Visit 2: Only quoted, without our name",
                        "Visit 2, Procedure 1: Only quoted, without our name",
                        "Licencia: Only the secretariat reads it"),
                marks);
    }

    @Test
    void what_was_typed_says_in_which_language_it_is_and_what_was_chosen_does_not() {
        Profile profile = new Profile("en", "civil_society", "PE", "Somebody");
        List<GivenAnswer> answers = List.of(
                new GivenAnswer("district", List.of(), "hills", "en"),
                new GivenAnswer("water_dear", List.of(), "Carne.", "es"));

        assertEquals(
                List.of(Optional.empty(), Optional.of("es")),
                Written.of(DEFINITION, new GivenAnswers(DEFINITION, profile, answers, address -> ConsentUse.PUBLISH))
                        .stream()
                        .flatMap(part -> part.groups().stream())
                        .flatMap(group -> group.lines().stream())
                        .map(Written.Line::language)
                        .toList());
    }

    private static List<String> read(GivenAnswer... answers) {
        Profile profile = new Profile("en", "civil_society", "PE", "Somebody");
        return Written.of(
                        DEFINITION,
                        new GivenAnswers(DEFINITION, profile, List.of(answers), address -> ConsentUse.PUBLISH))
                .stream()
                .flatMap(part -> part.groups().stream())
                .flatMap(group -> group.lines().stream()
                        .map(line -> group.title().in(Locale.ENGLISH) + " | "
                                + line.question().in(Locale.ENGLISH) + ": "
                                + line.answer().in(Locale.ENGLISH)))
                .toList();
    }
}
