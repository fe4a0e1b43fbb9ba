package org.cabildo.surveys.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.cabildo.surveys.definition.Comparison;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.VersionChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a new version did to the questions, and which answers it keeps. */
final class ComparisonTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    @Test
    void the_same_twice_has_no_changes() {
        Definition definition = new DefinitionFolder(temporary).read();

        assertEquals(List.of(), Comparison.of(definition, definition).changes());
    }

    @Test
    void tells_what_is_new_reworded_in_which_language_retyped_and_gone() {
        DefinitionFolder folder = new DefinitionFolder(temporary);
        Definition earlier = folder.read();
        Definition later = folder.replace("one.yaml", "es: ¿Quién paga?", "es: ¿Quién lo paga?")
                .replace("one.yaml", "select_multiple countries", "select_one countries")
                .replace("choices.yaml", "name: CL", "name: EC")
                .replace("practice.yaml", "name: link", "name: page")
                .read();
        Comparison comparison = Comparison.of(earlier, later);

        assertEquals(
                List.of(
                        new VersionChange.Reworded("s1_t1_q1", List.of(Locale.forLanguageTag("es"))),
                        new VersionChange.Retyped("s1_t1_q2", "select_multiple", "select_one"),
                        new VersionChange.Added("s1_page"),
                        new VersionChange.Retired("s1_link")),
                comparison.changes());
        assertTrue(comparison.stillMaps("s1_t1_q1"));
        assertFalse(comparison.stillMaps("s1_t1_q2"));
        assertFalse(comparison.stillMaps("s1_link"));
    }

    @Test
    void a_choice_that_is_gone_takes_its_answers_with_it() {
        DefinitionFolder folder = new DefinitionFolder(temporary);
        Definition earlier = folder.read();
        Comparison comparison = Comparison.of(
                earlier, folder.replace("choices.yaml", "name: CL", "name: EC").read());

        assertEquals(List.of(new VersionChange.FewerChoices("s1_t1_q2", List.of("CL"))), comparison.changes());
    }

    @Test
    void choices_that_are_called_otherwise_are_told_for_each_question_that_has_them() {
        DefinitionFolder folder = new DefinitionFolder(temporary);
        Definition earlier = folder.read();
        Comparison comparison = Comparison.of(
                earlier,
                folder.replace("choices.yaml", "es: Chile", "es: Chili").read());

        assertEquals(
                List.of(new VersionChange.RewordedChoices(
                        "s1_t1_q2", List.of(Locale.forLanguageTag("es")), List.of("CL"))),
                comparison.changes());
        assertTrue(comparison.stillMaps("s1_t1_q2"));
    }

    @Test
    void a_question_that_moves_keeps_its_answers_unless_it_moves_into_entries() {
        DefinitionFolder folder = new DefinitionFolder(temporary);
        Definition earlier = folder.read();
        Comparison renamed = Comparison.of(
                earlier,
                folder.replace("one.yaml", "name: s1_t1\n", "name: s1_t9\n").read());
        assertEquals(
                List.of(
                        new VersionChange.Moved("s1_t1_q1", "s1_t1", "s1_t9", false),
                        new VersionChange.Moved("s1_t1_q2", "s1_t1", "s1_t9", false)),
                renamed.changes());

        Comparison entries = Comparison.of(
                earlier,
                folder.replace("practice.yaml", "name: title", "name: t1_q1")
                        .replace("practice.yaml", "${title}", "${t1_q1}")
                        .replace("one.yaml", "name: s1_t1_q1", "name: s1_asked")
                        .replace("one.yaml", "${s1_t1_q1}", "${s1_asked}")
                        .read());
        assertFalse(entries.stillMaps("s1_t1_q1"));
    }
}
