package org.cabildo.surveys.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be wrong with a question, and what its author is told. */
final class BrokenQuestionTest {

    private static final String LABEL = "label: {en: Who pays?, es: ¿Quién paga?}";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    @SuppressWarnings("NullAway.Init")
    private DefinitionFolder folder;

    @BeforeEach
    void a_sound_definition() {
        folder = new DefinitionFolder(temporary);
    }

    /** The first question gets another type, and one more line below its label. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "range | parameters: start=5 end=1 | one.yaml:10:21: this scale has no numbers; let it start below its end, with a step above 0",
                "range | parameters: start=0 end=10 step=3 | one.yaml:10:21: the steps of this scale miss its end; choose a step that divides it",
                "range | parameters: start=low end=10 | one.yaml:10:21: 'low' is no number of at most 15 digits before and 15 after the point; write one, such as start=1 end=5 step=1",
                "range | parameters: end=1e999999999 | one.yaml:10:21: '1e999999999' is no number of at most 15 digits before and 15 after the point; write one, such as start=1 end=5 step=1",
                "range | parameters: end=1e90000000 step=7 | one.yaml:10:21: '1e90000000' is no number of at most 15 digits before and 15 after the point; write one, such as start=1 end=5 step=1",
                "range | parameters: end=1234567890123456 | one.yaml:10:21: '1234567890123456' is no number of at most 15 digits before and 15 after the point; write one, such as start=1 end=5 step=1",
                "range | parameters: end=2 step=.0000000000000001 | one.yaml:10:21: '.0000000000000001' is no number of at most 15 digits before and 15 after the point; write one, such as start=1 end=5 step=1",
                "range | parameters: end=1e-999999999 step=1e-999999999 | one.yaml:10:21: '1e-999999999' is no number of at most 15 digits before and 15 after the point; write one, such as start=1 end=5 step=1",
                "range | parameters: start=0 end=1001 | one.yaml:10:21: this scale has more than 1000 steps; widen them, or ask for a number",
                "range | parameters: end=999999999999999 step=.000000000000001 | one.yaml:10:21: this scale has more than 1000 steps; widen them, or ask for a number",
                "range | parameters: begin=1 end=5 | one.yaml:10:21: unknown parameter 'begin'; write start, end, step, tick_labelset, or leave it out",
                "range | parameters: start=1 end=5 tick_labelset=faces | one.yaml:10:21: there is no choice list 'faces'; write one of stakeholder_groups, countries, lenses",
                "file | parameters: accept=pdf,exe | one.yaml:10:21: 'pdf,exe' has a kind of file that is not taken; write some of pdf,jpg,png,webp,docx,xlsx,pptx,odt,ods,odp,txt,csv",
                "file | parameters: max-megabytes=1000 | one.yaml:10:21: '1000' is no number of megabytes; write 1 to 999",
                "note | parameters: rows=3 | one.yaml:10:21: unknown parameter 'rows'; leave it out, type note has none",
                "note | required: true | one.yaml:10:19: nobody answers a note; leave 'required' out",
                "note | constraint: . != '' | one.yaml:10:21: nobody answers a note; leave 'constraint' out",
                "calculate | `` | one.yaml:7:9: 'calculation' is missing; add it",
                "calculate | calculation: ${s1_t1_q2} + 1 | one.yaml:10:22: calculation cannot be read, at its character 1: ${s1_t1_q2} is several choices; calculate with numbers or dates",
                "geopoint | calculation: 1 + 1 | one.yaml:10:22: a geopoint cannot be calculated; use a calculate question",
                "select_one lenses | choice_filter: region = 'x' | one.yaml:10:24: filter cannot be read, at its character 1: 'region' is no function; there are not(), selected(), count-selected(), string-length(), regex(), if(), coalesce(), round(), number(), today(), date(), true(), false(), count() and sum(), and text stands in quotes",
                "select_one lenses | default: men | one.yaml:10:18: 'men' is not in the list lenses; correct it",
                "integer | default: many | one.yaml:10:18: 'many' is no answer of type integer; correct it",
                "date | default: yesterday | one.yaml:10:18: 'yesterday' is no answer of type date; correct it",
                "integer | other: true | one.yaml:10:16: only select_one and select_multiple have an other choice; leave it out",
                "select_one countries | other: sometimes | one.yaml:10:16: 'sometimes' is neither true nor false; write one of them",
                "date | appearance: multiline month-year | one.yaml:10:21: unknown appearance 'multiline'; write no-calendar, month-year, year, or leave it out",
                "integer | constraint: . > 'ten' | one.yaml:10:21: constraint cannot be read, at its character 5: the text 'ten' is no number; write one, without quotes",
                "integer | constraint: ${s1_t1_q1} > 1 | one.yaml:10:21: ${s1_t1_q1} is this question itself; write . for its answer",
                "select_one countries | constraint: . = 'XX' | one.yaml:10:21: constraint cannot be read, at its character 5: 'XX' is not among the choices of '.'; there are CL, PE",
                "text | constraint: regex(., '(') | one.yaml:10:21: constraint cannot be read, at its character 10: the pattern cannot be read: Unclosed group at its character 2; correct it",
                "text | constraint_message: {en: No, es: No} | one.yaml:10:29: there is no 'constraint' that this speaks of; add it",
                "text | required_message: {en: No, es: No} | one.yaml:10:27: there is no 'required' that this speaks of; add it",
                "text | required: maybe | one.yaml:10:19: 'maybe' is neither true nor false; write one of them",
                "text | required: ${s1_title} != '' | one.yaml:10:19: ${s1_title} is asked in each entry of s1_practice; refer to a question outside it",
                "text | required: ${nobody} = 1 | one.yaml:10:19: ${nobody} names no question; correct the name",
                "text | relevant: false() | one.yaml:10:19: no answer ever makes this hold; correct it, or leave the question out",
                "text | relevant: ${country} = 'PE' and ${country} = 'CL' | one.yaml:10:19: no answer ever makes this hold; correct it, or leave the question out",
                "text | relevant: ${stakeholder_group} = 'king' | one.yaml:10:19: condition cannot be read, at its character 24: 'king' is not among the choices of ${stakeholder_group}; there are state",
                "text | relevant: ${s1_practice} != '' | one.yaml:10:19: ${s1_practice} is asked later; refer to an earlier question",
                "text | audience: {groups: [king]} | one.yaml:10:29: 'king' is not in the list stakeholder_groups; correct it, or add it",
                "text | audience: {people: [state]} | one.yaml:10:20: unknown key 'people'; known here: groups, countries",
                "text | audience: everyone | one.yaml:10:19: this is no mapping; write fields as 'key: value'",
                "text | sensitivity: secret | one.yaml:10:22: 'secret' is no sensitivity; write one of public, restricted, sealed",
                "text | hxl: country | one.yaml:10:14: 'country' is no HXL tag; write one such as \"#country+code\"",
                "text | read_only: perhaps | one.yaml:10:20: 'perhaps' is neither true nor false; write one of them",
                "intger | constraint: . > 1 | one.yaml:8:15: unknown type 'intger'; write one of text, integer, decimal, select_one LIST, select_multiple LIST, rank LIST, range, date, year, acknowledge, note, url, email, phone, geopoint, file, calculate, hidden",
                "intger | default: 7 | one.yaml:8:15: unknown type 'intger'; write one of text, integer, decimal, select_one LIST, select_multiple LIST, rank LIST, range, date, year, acknowledge, note, url, email, phone, geopoint, file, calculate, hidden",
                "intger | other: true | one.yaml:8:15: unknown type 'intger'; write one of text, integer, decimal, select_one LIST, select_multiple LIST, rank LIST, range, date, year, acknowledge, note, url, email, phone, geopoint, file, calculate, hidden",
                "text | max_length: 0 | one.yaml:10:21: '0' is no whole number from 1 to 100000; write one"
            })
    void a_question_says_only_what_its_type_can(String type, String line, String told) {
        folder.replace("one.yaml", "type: text", "type: " + type);
        folder.replace("one.yaml", LABEL, LABEL + (line.isEmpty() ? "" : "\n        " + line));

        assertEquals(told, String.join("; ", folder.problems()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "one.yaml | name: s1_t1_q2 | name: country | one.yaml:10:15: the name country stands for who answers; choose another",
                "one.yaml | name: s1_t1_q2\\n        type: select_multiple countries | name: s1_t1'q2\\n        type: select_multiple countries\\n        other: true | one.yaml:10:15: 's1_t1'q2' is no name; a name is up to 64 of a-z, 0-9 and _, beginning with a letter, such as s1_t1_q1",
                "one.yaml | en: Where? | en: 'Where, ${s1_t1_q2}?' | one.yaml:12:16: ${s1_t1_q2} is asked later; refer to an earlier question",
                "one.yaml | en: Where? | en: 'Where, ${nobody}?' | one.yaml:12:16: ${nobody} names no question; correct the name",
                "one.yaml | en: Where? | en: 'Where, ${s1_title}?' | one.yaml:12:16: ${s1_title} has many answers; show one that is asked once",
                "one.yaml | label: {en: Rent, es: Alquiler} | label: {en: Rent, es: Alquiler}\\n    lenses: [men] | one.yaml:6:14: 'men' is not in the list lenses; correct it, or add it",
                "practice.yaml | max_entries: 3 | max_entries: 3\\nrepeat_count: ${title} | practice.yaml:6:15: ${s1_title} is asked later; refer to an earlier question",
                "practice.yaml | max_entries: 3 | max_entries: 3\\nrepeat_count: sum( | practice.yaml:6:15: count cannot be read, at its character 5: unexpected the end; write sum(${question})",
                "choices.yaml | name: PE, label | name: PE, columns: [x], label | choices.yaml:6:27: this is no mapping; write fields as 'key: value'"
            })
    void what_belongs_together_fits_together(String file, String from, String to, String told) {
        folder.replace(file, from.replace("\\n", "\n"), to.replace("\\n", "\n"));

        assertEquals(told, String.join("; ", folder.problems()));
    }

    @Test
    void a_scale_has_as_many_points_as_can_be_shown() {
        folder.replace("one.yaml", "type: text", "type: range\n        parameters: start=0 end=1000")
                .replace("one.yaml", "relevant: ${s1_t1_q1} != ''", "relevant: ${s1_t1_q1} > 1");
        assertEquals(List.of(), folder.problems());

        folder.replace("one.yaml", "end=1000", "end=20\n        appearance: likert");
        assertEquals(
                List.of(
                        "one.yaml:9:21: this scale has 21 points and likert shows at most 20; widen its steps, or choose"
                                + " another appearance"),
                folder.problems());

        folder.replace("one.yaml", "end=20", "end=19");
        assertEquals(List.of(), folder.problems());
    }

    @Test
    void calculations_that_wait_for_each_other_are_told_as_a_circle() {
        folder.replace("one.yaml", "type: text", "type: calculate\n        calculation: ${s1_b}")
                .replace(
                        "one.yaml",
                        "type: select_multiple countries",
                        "type: calculate\n        calculation: ${s1_t1_q1}")
                .replace("one.yaml", "name: s1_t1_q2", "name: s1_b");

        assertEquals(
                List.of("one.yaml:15:19: waits for itself, s1_t1_q1 -> s1_b -> s1_t1_q1; break the circle"),
                folder.problems());
    }

    @Test
    void a_sealed_answer_is_never_shown_in_a_public_text() {
        folder.replace("one.yaml", "type: text", "type: text\n        sensitivity: sealed")
                .replace("one.yaml", "en: Where?", "en: 'Where, ${s1_t1_q1}?'");

        assertEquals(
                List.of("one.yaml:13:16: ${s1_t1_q1} is sealed and this text is public; leave it out"),
                folder.problems());
    }

    @Test
    void a_refused_name_of_a_group_is_told_once() {
        folder.replace("choices.yaml", "name: state", "name: st'ate")
                .replace("one.yaml", "type: text", "type: text\n        audience: {groups: [st'ate]}");

        assertEquals(
                List.of("choices.yaml:3:7: 'st'ate' is no name of a choice; write up to 64 of A-Z, a-z, 0-9, _ and -"),
                folder.problems());
    }

    @Test
    void what_is_for_nobody_is_told() {
        folder.replace("choices.yaml", "es: Estado}}", "es: Estado}}\n    - {name: academia, label: {en: A, es: A}}")
                .replace("one.yaml", "label: {en: Housing", "audience: {groups: [state]}\nlabel: {en: Housing")
                .replace("one.yaml", "type: text", "type: text\n        audience: {groups: [academia]}");

        assertEquals(
                List.of("one.yaml:10:19: this is for nobody, since what is around it is for others; correct one of the"
                        + " two"),
                folder.problems());
    }

    @Test
    void entries_stand_two_deep_and_no_deeper() {
        String inner = """
                repeats:
                  - name: %s
                    label: {en: Inner, es: Interior}
                    entry_label: {en: Inner, es: Interior}
                    hint: {en: Add one., es: Añada una.}
                    questions:
                      - {name: %s, type: text, label: {en: What?, es: ¿Qué?}}
                """;
        folder.write("practice.yaml", DefinitionFolder.PRACTICE + inner.formatted("step", "step_what"));
        assertEquals(List.of(), folder.problems());

        String innermost = inner.formatted("part", "part_what").indent(4);
        folder.write("practice.yaml", DefinitionFolder.PRACTICE + inner.formatted("step", "step_what") + innermost);
        assertEquals(
                List.of("practice.yaml:23:9: repeats stand at most 2 deep; ask this further out"), folder.problems());
    }

    @Test
    void entries_in_entries_are_not_more_than_an_answer_can_have() {
        String inner = """
                repeats:
                  - name: step
                    label: {en: Inner, es: Interior}
                    entry_label: {en: Inner, es: Interior}
                    hint: {en: Add one., es: Añada una.}
                    max_entries: 1000
                    questions:
                      - {name: step_what, type: text, label: {en: What?, es: ¿Qué?}}
                """;
        folder.write("practice.yaml", DefinitionFolder.PRACTICE + inner)
                .replace("practice.yaml", "max_entries: 3", "max_entries: 10");
        assertEquals(List.of(), folder.problems());

        folder.replace("practice.yaml", "max_entries: 10\n", "max_entries: 11\n");
        assertEquals(
                List.of("practice.yaml:20:18: 1000 entries in each of up to 11 are more than the 10000 that one answer"
                        + " can have; lower 'max_entries' here or further out"),
                folder.problems());
    }

    @Test
    void a_language_without_words_for_other_is_told() {
        folder.replace(
                "one.yaml", "type: select_multiple countries", "type: select_multiple countries\n        other: true");
        assertEquals(List.of(), folder.problems());

        folder.replace("consultation.yaml", "[en, es]", "[en, qu]")
                .replace("consultation.yaml", "[es, en]", "[qu, en]");
        assertEquals(
                1,
                folder.problems().stream()
                        .filter(problem -> problem.equals("one.yaml:12:16: we have no word for 'other' in qu; add a"
                                + " choice and a text question of your own"))
                        .count());
    }
}
