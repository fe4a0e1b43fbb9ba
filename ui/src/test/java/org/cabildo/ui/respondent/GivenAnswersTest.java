package org.cabildo.ui.respondent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.cabildo.backend.submission.GivenAnswer;
import org.cabildo.backend.submission.Profile;
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
                new GivenAnswer("water_each", List.of(), "31.5", "es"), new GivenAnswer("water_dear", List.of(), "Meat."));

        assertEquals(
                1,
                read.stream()
                        .filter(line -> line.contains("Water costs 31.5 for each person. What do you go without"))
                        .count(),
                read.toString());
    }

    private static List<String> read(GivenAnswer... answers) {
        Profile profile = new Profile("en", "civil_society", "PE", "Somebody");
        return Written.of(DEFINITION, new GivenAnswers(DEFINITION, profile, List.of(answers))).stream()
                .flatMap(part -> part.groups().stream())
                .flatMap(group -> group.lines().stream()
                        .map(line -> group.title().in(Locale.ENGLISH) + " | "
                                + line.question().in(Locale.ENGLISH) + ": "
                                + line.answer().in(Locale.ENGLISH)))
                .toList();
    }
}
