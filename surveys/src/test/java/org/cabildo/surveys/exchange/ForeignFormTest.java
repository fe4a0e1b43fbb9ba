package org.cabildo.surveys.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.surveys.definition.Place;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.definition.Topic;
import org.cabildo.surveys.exchange.xlsform.Imported;
import org.junit.jupiter.api.Test;

/** Workbooks as others write them. */
final class ForeignFormTest {

    private static final Locale SPANISH = Locale.forLanguageTag("es");

    @Test
    void or_other_becomes_a_choice_and_a_question_in_every_language() {
        Definition form = sound("""
                [survey]
                type                                   | name  | label::English (en) | label::Español (es)
                select_multiple transport or_other     | means | How do you travel?  | ¿Cómo viaja?
                select one from transport or specify other | main | Mostly?          | ¿Sobre todo?
                [choices]
                list_name | name | label::English (en) | label::Español (es)
                transport | bus  | Bus                 | Autobús
                transport | walk | On foot             | A pie
                """);

        assertEquals(List.of("means", "means_other", "main", "main_other"), names(form));
        assertEquals(
                "Otro",
                ((Question.SelectMultiple) form.question("means").orElseThrow())
                        .choices()
                        .choice("other")
                        .orElseThrow()
                        .label()
                        .in(SPANISH));
        assertEquals("selected(${means}, 'other')", relevant(form, "means_other"));
        assertEquals(
                "Otro: especifique",
                form.question("main_other").orElseThrow().label().in(SPANISH));
    }

    @Test
    void cascading_choices_keep_their_filter_and_its_columns() {
        Definition form = sound("""
                [survey]
                type                | name   | label::English (en) | choice_filter
                select_one region   | Region | Region              |
                select_one district | dist   | District            | region=${Region}
                [choices]
                list_name | name | label::English (en) | region
                region    | n    | North               |
                region    | s    | South               |

                district  | n1   | Hills               | n
                district  | 7    | Harbour             | s
                """);

        Question.SelectOne district = (Question.SelectOne) form.question("dist").orElseThrow();
        assertEquals("region=${region}", district.choiceFilter().orElseThrow().source());
        assertEquals(
                List.of("n", "s"),
                district.choices().choices().stream()
                        .map(choice -> choice.column("region"))
                        .toList());
        assertEquals(
                List.of("n1", "7"),
                district.choices().choices().stream().map(Choice::name).toList());
    }

    @Test
    void the_default_language_comes_first_however_languages_are_written() {
        Definition form = sound("""
                [settings]
                form_title | form_id | version | default_language
                Pueblo     | Town_1  | 2024051601 | Español
                [survey]
                type | name | label   | label::en | label:French
                text | who  | ¿Quién? | Who?      | Qui ?
                """);

        assertEquals(
                List.of("es", "en", "fr"),
                form.languages().stream().map(Locale::toLanguageTag).toList());
        assertEquals("¿Quién?", form.question("who").orElseThrow().label().in(SPANISH));
        assertEquals("town-1", form.name());
        assertEquals(2024051601, form.version());
    }

    @Test
    void a_country_in_the_brackets_after_a_language_is_no_other_language() {
        Definition form = sound("""
                [survey]
                type | name | label::English (UK) | label::Español (CO) | label::Portuguese (BR) | label::Norsk (nb) | label::Wolof (wo)
                text | who  | Who?                | ¿Quién?             | Quem?                  | Hvem?             | Kan?
                """);

        assertEquals(
                List.of("en-GB", "es-CO", "pt-BR", "nb", "wo"),
                form.languages().stream().map(Locale::toLanguageTag).toList());
        assertEquals(
                List.of("town.xlsx:survey!C1: 'English (uk)' is no language that we know, or two; "
                        + "write it as label::English (en)"),
                SampleWorkbook.read("""
                        [survey]
                        type | name | label::English (uk) | label::French (fr)
                        text | who  | Who?                | Qui ?
                        """).problems());
    }

    @Test
    void a_form_that_says_no_language_is_in_the_one_that_it_is_read_in() {
        String plain = """
                [survey]
                type | name | label
                text | who  | ¿Quién?
                """;

        assertEquals(
                List.of("town.xlsx:survey!C1: nobody says in which language this is; "
                        + "write it into the heading, such as label::English (en)"),
                SampleWorkbook.read(plain).problems());
        assertEquals(
                List.of(SPANISH),
                SampleWorkbook.read(plain, SPANISH).definition().languages());
    }

    @Test
    void repeats_keep_their_count_and_what_is_in_them() {
        Definition form = sound("""
                [survey]
                type         | name     | label::English (en) | repeat_count  | relevant    | calculation
                integer      | how_many | How many?           |               |             |
                begin repeat | child    | Child               | ${how_many}   | ${how_many} > 0 |
                text         | name_of  | Name                |               |             |
                begin_group  | school   | School              |               | ${name_of} != '' |
                integer      | grade    | Grade               |               | ${name_of} != 'x' |
                end_group    |          |                     |               |             |
                begin_repeat | toy      | Toy                 |               |             |
                text         | toy_name | Toy's name          |               |             |
                end repeat   |          |                     |               |             |
                end_repeat   |          |                     |               |             |
                calculate    | grades   |                     |               |             | sum(${grade})
                text         | after    | And then?           |               |             |
                """);

        Repeat child = form.contents().repeat("child").orElseThrow();
        assertEquals("${how_many}", child.count().orElseThrow().source());
        assertEquals(
                List.of("name_of", "school", "grade"),
                child.questions().stream().map(Question::name).toList());
        assertTrue(form.question("school").orElseThrow() instanceof Question.Note);
        assertEquals("(${how_many} > 0) and ((${name_of} != '') and (${name_of} != 'x'))", relevant(form, "grade"));
        assertEquals(
                List.of("child", "toy"),
                form.contents().place("toy_name").orElseThrow().repeats().stream()
                        .map(Repeat::name)
                        .toList());
        assertEquals(
                List.of("part", "part_2"),
                form.segments().stream().map(Segment::name).toList());
        assertEquals(
                "part_2", form.contents().place("after").orElseThrow().segment().name());
    }

    @Test
    void groups_become_segments_and_topics_and_keep_their_conditions() {
        Definition form = sound("""
                [survey]
                type        | name   | label::English (en) | relevant     | appearance
                integer     | age    | Age                 |              |
                begin_group | work   | Work                | ${age} > 15  | field-list
                text        | job    | Job                 |              |
                begin_group | pay    | Pay                 | ${job} != '' |
                decimal     | wage   | Wage                |              |
                end_group   |        |                     |              |
                text        | plans  | Plans               |              |
                end_group   |        |                     |              |
                """);

        assertEquals(
                List.of("part", "work"),
                form.segments().stream().map(Segment::name).toList());
        assertEquals(
                List.of("work_questions", "pay", "work_questions_2"),
                form.segment("work").orElseThrow().topics().stream()
                        .map(Topic::name)
                        .toList());
        assertEquals("(${age} > 15) and (${job} != '')", relevant(form, "wage"));
        Place plans = form.contents().place("plans").orElseThrow();
        assertEquals("Work", plans.topic().orElseThrow().label().in(Locale.ENGLISH));
    }

    @Test
    void a_group_with_nothing_but_a_repeat_gets_a_note_to_begin_with() {
        Imported imported = SampleWorkbook.read("""
                [survey]
                type         | name   | label::English (en)
                begin_group  | roster | Household
                begin_repeat | member | Member
                text         | called | Name
                end_repeat   |        |
                end_group    |        |
                """);

        assertEquals(List.of("roster_note", "called"), names(imported.definition()));
        assertTrue(imported.notices()
                .contains("town.xlsx:survey!A3: a segment begins with a topic, so that a note is there, roster_note"));
    }

    @Test
    void pictures_and_sounds_are_kept_and_told() {
        Imported imported = SampleWorkbook.read("""
                [survey]
                type          | name | label::English (en) | label::Español (es) | media::image | audio::English (en) | big-image
                select_one yn | ok   | Do you agree?       | ¿Está de acuerdo?   | contract.png | contract.mp3        | large.png
                [choices]
                list_name | name | label::English (en) | label::Español (es) | media::image
                yn        | y    | Yes                 | Sí                  | yes.png
                yn        | n    | No                  | No                  |
                """);

        Question.SelectOne ok =
                (Question.SelectOne) imported.definition().question("ok").orElseThrow();
        assertEquals(
                List.of("image", "big-image", "audio"),
                List.copyOf(ok.asked().look().media().keySet()));
        assertEquals(
                new LocalizedText(Map.of(Locale.ENGLISH, "contract.mp3", SPANISH, "contract.mp3")),
                ok.asked().look().media().get("audio"));
        assertEquals("yes.png", ok.choices().choice("y").orElseThrow().column("image"));
        assertTrue(imported.notices().contains("town.xlsx:survey!E2: kept for other tools, and not shown here"));
        assertTrue(imported.notices().contains("town.xlsx:choices!E2: kept for other tools, and not shown here"));
    }

    @Test
    void numbers_booleans_and_blank_rows_are_what_they_mean() {
        Definition form = sound("""
                [survey]
                type       | name  | label::English (en) | required | required message | default | constraint | read only
                integer    | rooms | Rooms               | TRUE     |                  | 3       | .<=20      |
                |

                decimal    | rent  | Rent                | yes      |                  | 0.5     |            |
                text       | notes | Notes               | FALSE    |                  |         |            | TRUE
                note       | bye   | Thank you           | false    |                  |         |            |
                text       | name2 | Name                | ${rooms} > 2 | Please give it | | |
                """);

        assertTrue(form.question("rooms").orElseThrow().asked().required());
        assertEquals("3", initial(form, "rooms"));
        assertEquals("0.5", initial(form, "rent"));
        assertTrue(form.question("notes").orElseThrow().asked().rules().readOnly());
        assertEquals(
                "${rooms} > 2",
                form.question("name2")
                        .orElseThrow()
                        .asked()
                        .rules()
                        .required()
                        .orElseThrow()
                        .source());
    }

    @Test
    void what_has_no_place_is_told() {
        Imported imported = SampleWorkbook.read("""
                [survey]
                type    | name     | label::English (en) | constraint_message::English (en) | $kuid | appearance | default | parameters
                start   | start    |                     |                                  | a1    |            |         |
                deviceid| deviceid |                     |                                  | a2    |            |         |
                text    | name     | Name                | Too short                        | a3    | w1 multiline |       |
                image   | photo    | Photo               |                                  | a4    |            |         | max-pixels=1024
                date    | day      | Day                 |                                  |       |            | today() |
                [choices]
                list_name | name | label::English (en)
                [entities]
                dataset
                houses
                """);

        imported.definition();
        assertEquals(
                List.of(
                        "town.xlsx: the sheet 'entities' is not taken over",
                        "town.xlsx:survey!A2: 'start' is left out: a device fills it in, and nobody is asked",
                        "town.xlsx:survey!A3: 'deviceid' is left out: a device fills it in, and nobody is asked",
                        "town.xlsx:survey!D4: left out, since it speaks of a rule that there is not",
                        "town.xlsx:survey!F4: 'w1' is left out: this type of question has it not, or not here",
                        "town.xlsx:survey!A5: 'image' is a file here, of any kind",
                        "town.xlsx:survey!H5: 'max-pixels' is left out: this type of question has it not, or not here",
                        "town.xlsx:survey!G6: left out: here a default is one fixed answer, and nothing computed",
                        "town.xlsx: every consultation has a list stakeholder_groups; one stands in, write those that "
                                + "you mean",
                        "town.xlsx: every consultation has a list countries; one stands in, write those that you mean",
                        "town.xlsx: every consultation has a list lenses; one stands in, write those that you mean",
                        "town.xlsx:survey!E4: '$kuid' is not taken over here, nor in 1 more rows"),
                imported.notices());
    }

    @Test
    void a_version_that_is_no_number_of_ours_is_told() {
        for (String version : List.of("2.1", "v7", "20240516012", "-3")) {
            Imported imported = SampleWorkbook.read("""
                    [settings]
                    version
                    %s
                    [survey]
                    type | name | label::English (en)
                    text | who  | Who?
                    """.formatted(version));

            assertEquals(1, imported.definition().version());
            assertTrue(imported.notices()
                    .contains("town.xlsx:settings!A2: a version is a whole number here, up to 2147483647, so that '"
                            + version + "' becomes 1"));
        }
    }

    @Test
    void a_list_that_is_called_as_one_of_ours_stays_one_of_theirs() {
        String workbook = """
                [survey]
                type                          | name   | label::English (en)
                select_one countries          | home   | Where from?
                select_one Stakeholder_groups | lenses | Who?
                [choices]
                list_name          | name     | label::English (en)
                countries          | peru     | Peru
                Stakeholder_groups | youth    | Youth
                """;

        Imported imported = SampleWorkbook.read(workbook);
        Definition form = imported.definition();

        assertEquals(
                "countries_choices",
                ((Question.SelectOne) form.question("home").orElseThrow())
                        .choices()
                        .name());
        assertEquals(
                "stakeholder_groups_choices",
                ((Question.SelectOne) form.question("q_lenses").orElseThrow())
                        .choices()
                        .name());
        assertTrue(form.choiceList("countries").orElseThrow().choice("PE").isPresent());
        assertTrue(imported.notices().contains("town.xlsx:choices!A2: 'countries' is called countries_choices here"));
        assertTrue(SampleWorkbook.read(
                        workbook.replace("lenses", "who") + "[settings]\nnamespaces\ncabildo=\"urn:cabildo:xlsform\"")
                .definition()
                .choiceList("countries")
                .orElseThrow()
                .choice("peru")
                .isPresent());
    }

    @Test
    void names_that_cannot_be_ours_are_changed_wherever_they_stand() {
        Imported imported = SampleWorkbook.read("""
                [survey]
                type               | name    | label::English (en)              | relevant
                select_one Gender  | Gender  | Gender                           |
                text               | country | Country                          | ${Gender} = ‘f’
                note               | thanks  | Thank you from ${country}        |
                [choices]
                list_name | name | label::English (en)
                Gender    | f    | Female
                """);

        Definition form = imported.definition();
        assertEquals(List.of("gender", "q_country", "thanks"), names(form));
        assertEquals("${gender} = 'f'", relevant(form, "q_country"));
        assertEquals(
                "Thank you from ${q_country}",
                form.question("thanks").orElseThrow().label().in(Locale.ENGLISH));
        assertTrue(form.choiceList("gender_choices").isPresent());
        assertTrue(imported.notices().contains("town.xlsx:survey!B3: 'country' is called q_country here"));
    }

    private static Definition sound(String workbook) {
        Imported imported = SampleWorkbook.read(workbook);
        assertEquals(List.of(), imported.problems());
        return imported.definition();
    }

    private static List<String> names(Definition form) {
        return form.places().keySet().stream().map(Question::name).toList();
    }

    private static String relevant(Definition form, String question) {
        return form.question(question)
                .orElseThrow()
                .asked()
                .relevant()
                .orElseThrow()
                .source();
    }

    private static String initial(Definition form, String question) {
        return form.question(question).orElseThrow().asked().rules().initial();
    }
}
