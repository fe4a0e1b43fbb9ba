package org.cabildo.surveys.reading;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.cabildo.surveys.definition.Definition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps a version from being published after the earlier ones. */
final class SuccessionTest {

    private static final String FIRST = "name: s1_t1_q1";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    @SuppressWarnings("NullAway.Init")
    private DefinitionFolder folder;

    @SuppressWarnings("NullAway.Init")
    private Definition published;

    @BeforeEach
    void a_published_version() {
        folder = new DefinitionFolder(temporary);
        published = folder.read();
        folder.replace("consultation.yaml", "version: 2", "version: 3");
    }

    @Test
    void a_published_version_stays_as_it_is() {
        folder.replace("consultation.yaml", "version: 3", "version: 2");

        assertEquals(
                List.of("consultation.yaml:2:10: version 2 does not follow version 2, which is published and stays as"
                        + " it is; write a higher number"),
                problems(published));
    }

    @Test
    void another_consultation_is_no_version_of_this_one() {
        folder.replace("consultation.yaml", "town-2030", "city-2030");

        assertEquals(
                List.of("consultation.yaml:2:10: this is called city-2030 and its earlier versions town-2030; keep the"
                        + " name, or publish it as a consultation of its own"),
                problems(published));
    }

    @Test
    void a_question_keeps_its_name() {
        rename();

        assertEquals(
                List.of("one.yaml:7:15: this is s1_t1_q1 of version 2 under another name; keep the name, so that"
                        + " earlier answers stay with it"),
                problems(published));
    }

    @Test
    void a_name_stands_for_one_thing_only() {
        folder.replace("one.yaml", "type: text", "type: integer").replace("one.yaml", "!= ''", "> 0");

        assertEquals(
                List.of("one.yaml:7:15: s1_t1_q1 was a question of type text in version 2 and is a question of type"
                        + " integer now; give it a name that was never used"),
                problems(published));
    }

    @Test
    void a_retired_name_comes_back_for_what_it_stood_for_or_not_at_all() {
        rename();
        Definition without =
                folder.replace("one.yaml", "en: Who pays?", "en: Who is paid?").read();
        folder.replace("consultation.yaml", "version: 3", "version: 4").replace("one.yaml", "name: s1_t1_q9", FIRST);
        folder.replace("one.yaml", "${s1_t1_q9}", "${s1_t1_q1}");
        folder.replace("one.yaml", "en: Who is paid?", "en: Who pays?");
        assertEquals(List.of(), problems(published, without));

        folder.replace("one.yaml", "{en: Who pays?, es: ¿Quién paga?}", "{en: How much?, es: ¿Cuánto?}");
        assertEquals(
                List.of("one.yaml:7:15: s1_t1_q1 was asked with other words until version 2; give it a name that was"
                        + " never used, or ask what was asked then"),
                problems(published, without));
    }

    @Test
    void other_words_and_new_questions_are_no_problem() {
        folder.replace("one.yaml", "en: Who pays?", "en: Who does pay?")
                .replace(
                        "practice.yaml",
                        "- name: link",
                        "- name: year\n    type: year\n    label: {en: Year, es: Año}\n  - name: link");

        assertEquals(List.of(), problems(published));
    }

    @Test
    void choices_do_not_exchange_their_words() {
        folder.replace("choices.yaml", "{name: PE", "{name: XX")
                .replace("choices.yaml", "{name: CL", "{name: PE")
                .replace("choices.yaml", "{name: XX", "{name: CL");
        String kept = "; keep each name with its words, so that earlier answers mean what they meant";
        List<String> told = List.of(
                "choices.yaml:4:14: the choice PE has the words that CL had in version 2" + kept,
                "choices.yaml:4:14: the choice CL has the words that PE had in version 2" + kept);

        assertEquals(told, problems(published));

        folder.write("choices.yaml", DefinitionFolder.CHOICES + """
                                - list_name: places
                                  choices:
                                    - {name: PE, label: {en: Chile, es: Chile}}
                                    - {name: CL, label: {en: Peru, es: Perú}}
                                """)
                .replace("one.yaml", "select_multiple countries", "select_multiple places");
        assertEquals(
                told.stream().map(line -> line.replace("yaml:4", "yaml:11")).toList(), problems(published));
    }

    @Test
    void questions_do_not_exchange_their_words() {
        folder.replace("one.yaml", "type: select_multiple countries", "type: text");
        Definition both = folder.read();
        folder.replace("consultation.yaml", "version: 3", "version: 4")
                .replace("one.yaml", "{en: Who pays?, es: ¿Quién paga?}", "{en: Whence?, es: ¿De dónde?}")
                .replace("one.yaml", "{en: Where?, es: ¿Dónde?}", "{en: Who pays?, es: ¿Quién paga?}");
        String taken = "one.yaml:10:15: s1_t1_q2 has the words that s1_t1_q1 had in version 3; keep each name with its"
                + " words, so that earlier answers mean what they meant";
        assertEquals(List.of(taken), problems(both));

        folder.replace("one.yaml", "{en: Whence?, es: ¿De dónde?}", "{en: Where?, es: ¿Dónde?}");
        assertEquals(
                List.of(
                        taken.replace("10:15", "7:15")
                                .replace("q2 has", "q1 has")
                                .replace("that s1_t1_q1", "that s1_t1_q2"),
                        taken),
                problems(both));
    }

    @Test
    void words_that_several_have_are_no_exchange() {
        folder.replace("one.yaml", "type: select_multiple countries", "type: text");
        Definition both = folder.read();
        folder.replace("consultation.yaml", "version: 3", "version: 4")
                .replace("one.yaml", "{en: Where?, es: ¿Dónde?}", "{en: Who pays?, es: ¿Quién paga?}");

        assertEquals(List.of(), problems(both));
    }

    @Test
    void what_was_read_is_read_again_from_its_files() {
        Reading reading = Definitions.reading(temporary);

        Reading again = Definitions.reading(reading.files());

        assertEquals(reading.definition(), again.definition());
        assertEquals(
                List.copyOf(reading.files().keySet()), List.copyOf(again.files().keySet()));
        assertArrayEquals(
                DefinitionFolder.PRACTICE.getBytes(StandardCharsets.UTF_8),
                again.files().get("practice.yaml"));
    }

    private void rename() {
        folder.replace("one.yaml", FIRST, "name: s1_t1_q9").replace("one.yaml", "${s1_t1_q1}", "${s1_t1_q9}");
    }

    private List<String> problems(Definition... earlier) {
        Reading reading = Definitions.reading(temporary);
        try {
            reading.requireSuccessorOf(List.of(earlier));
            return List.of();
        } catch (DefinitionRefused refused) {
            return refused.problems().stream()
                    .map(line -> line.replace(temporary + "/", ""))
                    .toList();
        }
    }
}
