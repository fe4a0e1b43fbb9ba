package org.cabildo.surveys.reply;

import static org.cabildo.surveys.reply.Respondent.answers;
import static org.cabildo.surveys.reply.Respondent.blank;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot become a reply, and what the respondent is told. */
final class ReplyRefusedTest {

    private static final Locale SPANISH = Locale.forLanguageTag("es");

    @Test
    void nothing_answered_is_no_reply() {
        assertEquals(List.of("/answers nothing_answered"), blank().refused());
        assertEquals(
                List.of("/answers nothing_answered"),
                answers("story", " \u00A0\n\u200B")
                        .and("places", List.of(""))
                        .and("day", null)
                        .entry("practice", "title", " ")
                        .refused());
    }

    @Test
    void names_that_nobody_asked_for_are_refused_whatever_characters_they_have() {
        assertEquals(
                List.of(
                        "/answers/s9 unknown_question s9",
                        "/answers/a~1b~0'; DROP unknown_question a/b~'; DROP",
                        "/answers/ unknown_question ",
                        "/entries/dreams unknown_repeat dreams",
                        "/entries/practice/0/colour unknown_question colour"),
                answers("s9", "x")
                        .and("a/b~'; DROP", "x")
                        .and("", "x")
                        .entries("dreams", List.of())
                        .entry("practice", "title", "T", "colour", "red")
                        .refused());
    }

    @Test
    void a_long_name_is_quoted_in_part_and_no_character_is_cut_in_two() {
        Problem problem = answers("😀".repeat(500), "x").problems().get(0);

        assertEquals(List.of("😀".repeat(100) + "…"), problem.arguments());
        assertEquals("/answers/" + "😀".repeat(500), problem.pointer());
    }

    @Test
    void what_is_given_in_the_wrong_place_is_told_where_it_belongs() {
        assertEquals(
                List.of(
                        "/answers/title belongs_in_entries title practice",
                        "/answers/practice is_repeat practice",
                        "/entries/story belongs_in_answers story",
                        "/entries/practice/0/story belongs_in_answers story",
                        "/entries/practice/0/thought belongs_in_entries thought idea",
                        "/entries/practice/0/title required"),
                answers("title", "T")
                        .and("practice", List.of())
                        .entries("story", "x")
                        .entry("practice", "link", "https://a.org", "story", "x", "thought", "x")
                        .refused());
    }

    @Test
    void the_wrong_shape_is_told() {
        assertEquals(
                List.of(
                        "/answers/story expects_text",
                        "/answers/role expects_choice",
                        "/answers/places expects_choices",
                        "/answers/day expects_text",
                        "/answers/page expects_text",
                        "/entries/practice/0 expects_entry",
                        "/entries/practice/1 expects_entry",
                        "/entries/idea expects_entries"),
                answers("story", List.of("a"))
                        .and("role", List.of("state"))
                        .and("places", Arrays.asList("CL", 5))
                        .and("day", 20240516)
                        .and("page", Map.of())
                        .entries("practice", Arrays.asList("x", null))
                        .entries("idea", Map.of("thought", "x"))
                        .refused());
    }

    @Test
    void text_is_measured_in_characters_after_trimming() throws ReplyRefused {
        assertEquals(
                List.of("/answers/story too_long 20 21"),
                answers("story", "😀".repeat(21)).refused());
        assertEquals(
                List.of("story=" + "😀".repeat(20)),
                answers("story", "  " + "😀".repeat(20) + "\n").accepted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\b", "\u001B", "\u007F", "\u0092", "\uD83D", "\uDE00", "\uFFFE"})
    void a_character_that_cannot_be_stored_is_refused(String character) {
        String shown = String.format("U+%04X", (int) character.charAt(0));
        assertEquals(
                List.of("/answers/story bad_character " + shown),
                answers("story", "a" + character + "b").refused());
    }

    @Test
    void a_choice_that_was_not_offered_is_refused() {
        assertEquals(
                List.of(
                        "/answers/role unknown_choice king",
                        "/answers/places unknown_choice XX",
                        "/answers/places unknown_choice pe"),
                answers("role", "king").and("places", List.of("XX", "CL", "pe")).refused());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "16/05/2024",
                "2024-5-16",
                "2024-02-30",
                "2024-13-01",
                "0024-01-01",
                "+12024-01-01",
                "2024-05-16T00:00"
            })
    void what_is_no_day_is_refused(String day) {
        assertEquals(
                List.of("/answers/day bad_date " + day), answers("day", day).refused());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "www.acnur.org",
                "javascript:alert(1)",
                "ftp://a.org/x",
                "https://",
                "https:///x",
                "https://a b.org",
                "https://:80",
                "//a.org",
                "mailto:a@b.org"
            })
    void what_is_no_web_address_is_refused(String address) {
        assertEquals(
                List.of("/answers/page bad_url " + address),
                answers("page", address).refused());
    }

    @Test
    void an_address_longer_than_browsers_take_is_refused() {
        assertEquals(
                List.of("/answers/page too_long 2000 2014"),
                answers("page", "https://a.org/" + "x".repeat(2000)).refused());
    }

    @Test
    void an_answer_to_what_was_not_asked_is_refused_and_its_condition_named() {
        Respondent respondent = answers("more", "x");

        assertEquals(List.of("/answers/more not_relevant"), respondent.refused());
        assertEquals(
                "Esto solo se pregunta según la respuesta a “Su historia”; responda antes a esa pregunta o cambie su"
                        + " respuesta, o deje esta vacía.",
                respondent.problems().get(0).message(SPANISH));
    }

    @Test
    void an_entry_can_depend_on_what_is_asked_once() throws ReplyRefused {
        assertEquals(
                List.of("/entries/practice/0/law not_relevant"),
                answers("role", "academia")
                        .entry("practice", "title", "T", "law", "L")
                        .refused());
        assertEquals(
                List.of("role=state", "mandate=M", "title[0]=T", "law[0]=L"),
                answers("role", "state")
                        .and("mandate", "M")
                        .entry("practice", "title", "T", "law", "L")
                        .accepted());
    }

    @Test
    void a_mistake_does_not_bring_others_after_it() {
        assertEquals(
                List.of("/answers/story too_long 20 30", "/answers/role unknown_choice king"),
                answers("story", "x".repeat(30))
                        .and("more", "asked, once the story is right")
                        .and("evenmore", "so is this")
                        .and("role", "king")
                        .refused());
        assertEquals(
                List.of("/answers/more not_relevant"),
                answers("more", "x").and("evenmore", "y").refused());
    }

    @Test
    void what_is_required_must_be_answered_when_it_is_asked() throws ReplyRefused {
        assertEquals(
                List.of("/answers/mandate required"), answers("role", "state").refused());
        assertEquals(List.of("role=academia"), answers("role", "academia").accepted());
        assertEquals(
                List.of("/entries/practice/0/title required"),
                blank().entry("practice", "link", "https://a.org").refused());
    }

    @Test
    void entries_have_an_end() {
        assertEquals(
                List.of("/entries/practice too_many_entries 2 3"),
                blank().entry("practice", "title", "A")
                        .entry("practice", "title", "B")
                        .entry("practice", "title", "C")
                        .refused());
    }

    @Test
    void every_mistake_is_told_at_once() {
        assertEquals(
                List.of(
                        "/answers/nobody unknown_question nobody",
                        "/answers/places unknown_choice XX",
                        "/answers/day bad_date soon",
                        "/entries/practice/0/link bad_url here",
                        "/entries/practice/0/title required",
                        "/answers/mandate required"),
                answers("nobody", "x")
                        .and("role", "state")
                        .and("places", List.of("XX"))
                        .and("day", "soon")
                        .entry("practice", "link", "here")
                        .refused());
    }
}
