package org.cabildo.surveys.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BrokenDefinitionTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    @SuppressWarnings("NullAway.Init")
    private DefinitionFolder folder;

    @BeforeEach
    void a_sound_definition() {
        folder = new DefinitionFolder(temporary);
        assertEquals(List.of(), folder.problems());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "consultation.yaml | version: 2 | version: 0 | consultation.yaml:2:10: '0' is no whole number from 1 to 2147483647; write one",
                "consultation.yaml | version: 2 | version: two | consultation.yaml:2:10: 'two' is no whole number from 1 to 2147483647; write one",
                "consultation.yaml | version: 2 | versions: 2 | consultation.yaml:1:1: 'version' is missing; add it; consultation.yaml:2:1: unknown key 'versions'; known here: name, version, languages, translations, answer_languages, concordance, title, subtitle, organiser, intro, documents, choices, segments",
                "consultation.yaml | town-2030 | Town 2030 | consultation.yaml:1:7: 'Town 2030' cannot stand in an address; write up to 64 of a-z, 0-9 and -, beginning with a letter",
                "consultation.yaml | [en, es] | [en, español] | consultation.yaml:3:17: 'español' is no language; write its tag, such as en, es or pt-BR; ...",
                "consultation.yaml | [es, en] | [es] | consultation.yaml:4:19: one can be asked in a language but not answer in it; add all of 'languages'",
                "consultation.yaml | title: {en: Town, es: Pueblo} | title: {en: Town} | consultation.yaml:5:8: 'es' is missing; add it",
                "consultation.yaml | title: {en: Town, es: Pueblo} | title: {en: Town, es: ''} | consultation.yaml:5:23: there is no text; write it",
                "consultation.yaml | title: {en: Town, es: Pueblo} | title: Town | consultation.yaml:5:8: this is no mapping; write fields as 'key: value'",
                "consultation.yaml | title: {en: Town, es: Pueblo} | title: {en: Town, es: Pueblo, fr: Ville} | consultation.yaml:5:31: unknown key 'fr'; known here: en, es",
                "consultation.yaml | one.yaml | two.yaml | consultation.yaml:10:5: there is no file two.yaml; add it, or correct the name",
                "consultation.yaml | one.yaml | ../one.yaml | consultation.yaml:10:5: '../one.yaml' is no file beside this one; write its name without folders",
                "choices.yaml | list_name: lenses | list_name: lens | choices.yaml:1:1: there is no list lenses; every consultation has one, add it",
                "choices.yaml | name: CL | name: PE | choices.yaml:7:7: the choice PE is there twice; keep one",
                "choices.yaml | name: CL | name: C L | choices.yaml:7:7: 'C L' is no name of a choice; write up to 64 of A-Z, a-z, 0-9, _ and -",
                "one.yaml | label: {en: Rent, es: Alquiler} | label: {en: 'Rent of ${s1_t1_q1}', es: Alquiler} | one.yaml:5:12: an answer, ${...}, can be shown only in the texts of a question; leave it out here",
                "choices.yaml | {en: Peru, es: Perú} | {en: '${s1_t1_q1}', es: Perú} | choices.yaml:6:25: an answer, ${...}, can be shown only in the texts of a question; leave it out here",
                "one.yaml | ¿Quién paga? | ¿Quién paga? ¿Cuánto? | one.yaml:9:16: the languages do not ask the same number of questions (1 in en, 2 in es); ask the same, or say in 'concordance' what differs",
                "one.yaml | label: {en: Rent, es: Alquiler} | label: {en: Rent, en: Hire, es: Alquiler} | one.yaml:5:23: 'en' is there twice; keep one",
                "one.yaml | name: s1_t1_q2 | name: s1_t1_q1 | one.yaml:10:15: the name s1_t1_q1 is taken at one.yaml:7:15; choose another",
                "one.yaml | name: s1_t1_q2 | name: 1st's | one.yaml:10:15: '1st's' is no name; a name is up to 64 of a-z, 0-9 and _, beginning with a letter, such as s1_t1_q1",
                "one.yaml | type: text | type: txt | one.yaml:8:15: unknown type 'txt'; write one of text, integer, decimal, select_one LIST, select_multiple LIST, rank LIST, range, date, year, acknowledge, note, url, email, phone, geopoint, file, calculate, hidden",
                "one.yaml | type: text | type: text countries | one.yaml:8:15: type text has no list; write the type alone",
                "one.yaml | multiple countries | multiple cities | one.yaml:11:15: there is no choice list 'cities'; write one of stakeholder_groups, countries, lenses",
                "one.yaml | type: text | required: yes | one.yaml:7:9: 'type' is missing; add it; one.yaml:8:19: 'yes' is neither true nor false; write one of them",
                "one.yaml | ${s1_t1_q1} != '' | ${s1_t1_q1} !! '' | one.yaml:13:19: condition cannot be read, at its character 13: unexpected !; remove it, or put text between quotes",
                "one.yaml | ${s1_t1_q1} != '' | ${s1_t1_q9} != '' | one.yaml:13:19: ${s1_t1_q9} names no question; correct the name",
                "one.yaml | ${s1_t1_q1} != '' | ${s1_t1_q2} != '' | one.yaml:13:19: ${s1_t1_q2} is this question itself; refer to an earlier question",
                "one.yaml | type: text | relevant: ${s1_t1_q2} | one.yaml:7:9: 'type' is missing; add it; one.yaml:8:19: ${s1_t1_q2} is asked later; refer to an earlier question",
                "one.yaml | prefix: s1 | prefix: S1 | one.yaml:15:5: 'S1_practice' is no name; a name is up to 64 of a-z, 0-9 and _, beginning with a letter, such as s1_t1_q1",
                "one.yaml | use: practice.yaml | use: praxis.yaml | one.yaml:15:10: there is no file praxis.yaml; add it, or correct the name",
                "practice.yaml | ${title} != '' | ${s1_t1_q1} != '' | practice.yaml:14:15: ${s1_s1_t1_q1} names no question; correct the name",
                "practice.yaml | max_entries: 3 | max_entries: 5000 | practice.yaml:5:14: '5000' is no whole number from 1 to 1000; write one",
                "practice.yaml | type: url | appearance: multiline | practice.yaml:11:5: 'type' is missing; add it",
                "practice.yaml | name: practice | name practice | practice.yaml:2:6: broken YAML: mapping values are not allowed here; check indentation, quotes and colons"
            })
    void each_mistake_is_told_where_it_is_and_how_to_mend_it(String file, String from, String to, String told) {
        List<String> problems = folder.replace(file, from, to).problems();
        String found = String.join("; ", problems);
        if (told.endsWith("; ...")) {
            assertTrue(found.startsWith(told.substring(0, told.length() - 3)), found);
        } else {
            assertEquals(told, found);
        }
    }

    @Test
    void all_mistakes_of_all_files_are_told_in_one_pass() {
        List<String> problems = folder.replace("consultation.yaml", "version: 2", "version: x")
                .replace("choices.yaml", "es: Mujeres", "es: {}")
                .replace("one.yaml", "type: text", "type: txt")
                .replace("practice.yaml", "max_entries", "most")
                .problems();

        assertEquals(
                List.of(
                        "consultation.yaml:2:10: 'x' is no whole number from 1 to 2147483647; write one",
                        "choices.yaml:10:44: this is no text; write it on one line, or fold it with '>-'",
                        "one.yaml:8:15: unknown type 'txt'; write one of text, integer, decimal, select_one LIST, select_multiple LIST, rank LIST, range, date, year, acknowledge, note, url, email, phone, geopoint, file, calculate, hidden",
                        "practice.yaml:5:1: unknown key 'most'; known here: name, label, entry_label, hint, max_entries,"
                                + " audience, relevant, repeat_count, concordance, questions, repeats"),
                problems);
    }

    @Test
    void a_question_asked_once_cannot_look_into_a_repeat() {
        folder.replace("consultation.yaml", "  - one.yaml", "  - one.yaml\n  - two.yaml")
                .write(
                        "two.yaml",
                        DefinitionFolder.ONE.replace("s1", "s2").replace("${s2_t1_q1} != ''", "${s1_title} = 'x'"));

        assertEquals(
                List.of("two.yaml:13:19: ${s1_title} is asked in each entry of s1_practice; refer to a question outside"
                        + " it"),
                folder.problems());
    }

    @Test
    void text_that_is_not_utf_8_is_told_where_it_stops_being_so() {
        folder.write("one.yaml", DefinitionFolder.ONE.getBytes(ISO_8859_1));

        assertEquals(List.of("one.yaml:9:36: not UTF-8; save the file in UTF-8"), folder.problems());
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_do_no_harm() {
        folder.write("one.yaml", "\uFEFF" + DefinitionFolder.ONE.replace("\n", "\r\n"));

        assertEquals(List.of(), folder.problems());
    }

    @Test
    void a_control_character_is_told() {
        folder.replace("one.yaml", "Rent", "R\u0000nt");

        assertEquals(List.of("one.yaml:5:18: character U+0000 cannot stand in YAML; remove it"), folder.problems());
    }

    @Test
    void an_empty_file_is_told() {
        folder.write("one.yaml", "# nothing yet\n");

        assertEquals(List.of("one.yaml:1:1: the file is empty; fill it, or do not name it"), folder.problems());
    }

    @Test
    void an_alias_is_refused_before_it_can_unfold() {
        folder.write("one.yaml", "a: &a [x, x]\nb: &b [*a, *a]\n");

        assertEquals(
                List.of("one.yaml:2:8: broken YAML: an alias (*name) is not allowed; check indentation, quotes and"
                        + " colons"),
                folder.problems());
    }

    @Test
    void nesting_and_size_end_somewhere() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertEquals(
                    List.of("one.yaml:1:31: broken YAML: nesting deeper than 30 levels is not allowed; check"
                            + " indentation, quotes and colons"),
                    folder.write("one.yaml", "[".repeat(900_000)).problems());
            assertEquals(
                    List.of("one.yaml:1:1: larger than 8000000 bytes; split it"),
                    folder.write("one.yaml", "x".repeat(10_000_000)).problems());
        });
    }

    @Test
    void a_file_of_nothing_but_mistakes_is_told_in_part() {
        List<String> problems =
                folder.write("one.yaml", "a: b\n".repeat(100_000)).problems();

        assertEquals(201, problems.size());
        assertEquals("and more; put these right first", problems.get(200));
    }

    @Test
    void a_definition_that_nobody_bundled_is_told() {
        DefinitionRefused refused = assertThrows(DefinitionRefused.class, () -> Definitions.bundled("atlantis"));

        assertEquals(
                "atlantis/consultation.yaml:1:1: there is no file atlantis/consultation.yaml; add it, or correct the"
                        + " name",
                refused.getMessage());
    }
}
