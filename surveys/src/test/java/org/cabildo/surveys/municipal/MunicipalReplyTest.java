package org.cabildo.surveys.municipal;

import static org.cabildo.surveys.municipal.Household.map;
import static org.cabildo.surveys.municipal.Household.usual;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.cabildo.surveys.reply.Answer;
import org.cabildo.surveys.reply.Problem;
import org.cabildo.surveys.reply.ReplyRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a reply to a questionnaire of every kind of question. */
final class MunicipalReplyTest {

    @Test
    void what_is_calculated_and_what_is_there_from_the_start_is_handed_in_with_the_answers() {
        assertEquals(
                List.of(
                        "informed=OK",
                        "district=hills",
                        "adults=2",
                        "children=0",
                        "people=2",
                        "used=waste",
                        "waste_rating=4",
                        "worst=4",
                        "channel=web"),
                usual().accepted());
    }

    @Test
    void a_calculation_that_was_sent_is_made_anew() {
        assertTrue(usual().says("people", "99").accepted().contains("people=2"));
    }

    @Test
    void nothing_is_in_a_reply_that_is_only_calculated() {
        assertEquals(
                List.of(
                        "/answers/informed required",
                        "/answers/district required",
                        "/answers/adults required",
                        "/answers/children required",
                        "/answers/used required"),
                new Household()
                        .refused().stream()
                                .filter(problem -> !problem.endsWith("nothing_answered"))
                                .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "adults, 2.5, bad_whole_number",
        "adults, 1234567890, bad_whole_number",
        "adults, two, bad_whole_number",
        "adults, 0, constraint",
        "water_bill, '12,5', bad_number",
        "water_bill, 1e3, bad_number",
        "water_bill, 1234567890.1234567, bad_number",
        "water_bill, -1, constraint",
        "since, 99, bad_year",
        "since, 1900, constraint",
        "moved_out, 2025-05-18, constraint",
        "moved_out, 2025-02-29, bad_date",
        "waste_rating, 6, not_on_scale",
        "waste_rating, 2.5, not_on_scale",
        "welcome, hello, nothing_to_answer",
        "informed, yes, bad_tick",
        "priorities, water waste, rank_incomplete",
        "fault_place, 91 0, bad_point",
        "fault_place, -33.4, bad_point",
        "neighbourhood, docks, unknown_choice",
        "district, moon, unknown_choice",
        "district_other, x, not_relevant",
        "budget, 5, not_for_you"
    })
    void what_an_answer_must_be_is_told(String question, String answer, String code) {
        assertTrue(
                usual().says(question, answer).refused().contains("/answers/" + question + " " + code),
                () -> usual().says(question, answer).refused().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "water_bill, 12.50, water_bill=12.5",
        "water_bill, .5, water_bill=0.5",
        "water_bill, 007, water_bill=7",
        "moved_out, 2025-05-17, moved_out=2025-05-17",
        "priorities, transport water health waste, priorities=transport water health waste",
        "fault_place, -33.45 -70.66, fault_place=-33.45 -70.66 0 0",
        "neighbourhood, lookout, neighbourhood=lookout",
        "email, a@b.cl, email=a@b.cl",
        "phone, +56 2 2345 6789, phone=+56 2 2345 6789"
    })
    void each_kind_has_one_stored_form(String question, String answer, String stored) {
        List<String> accepted = usual().says("wants_reply", "yes")
                .says("email", "x@y.org")
                .says(question, answer)
                .accepted();

        assertTrue(accepted.contains(stored), accepted.toString());
    }

    @Test
    void other_asks_which_in_every_language() {
        assertTrue(usual().says("district", "other")
                .says("district_other", "Isla")
                .accepted()
                .contains("district_other=Isla"));
        assertEquals(
                "Outro: especifique",
                Household.SURVEY
                        .question("district_other")
                        .orElseThrow()
                        .label()
                        .in(Locale.forLanguageTag("pt")));
    }

    @Test
    void a_rule_speaks_in_its_own_words() {
        Problem problem = usual().says("adults", "0").problems().get(0);

        assertEquals(
                "En un hogar vive al menos una persona adulta, y no más de 30.",
                problem.message(Locale.forLanguageTag("es")));
    }

    @Test
    void one_way_to_be_reached_is_enough() {
        assertEquals(
                List.of("/answers/email required"),
                usual().says("wants_reply", "yes").refused());
        assertEquals(
                List.of("/answers/phone constraint"),
                usual().says("wants_reply", "yes").says("phone", "(02) 2345").refused());
    }

    @Test
    void what_a_form_leaves_out_is_refused_and_not_missed() {
        Household anonymous = Household.usual().withoutContact().says("wants_reply", "yes");

        assertTrue(anonymous.accepted().contains("wants_reply=yes"));
        assertEquals(
                List.of("/answers/email not_for_you"),
                anonymous.says("email", "a@b.cl").refused());
    }

    @Test
    void as_many_children_are_asked_about_as_there_are() {
        Household two = usual().says("children", "2").entry("child", "child_age", "3");
        assertEquals(List.of("/entries/child/1/child_age required"), two.refused());
        assertEquals(
                List.of("/entries/child/1/child_school required"),
                two.entry("child", "child_age", "9").refused());
        assertEquals(
                List.of("/entries/child too_many_entries"),
                usual().entry("child", "child_age", "3").refused());
    }

    @Test
    void entries_within_entries_are_summed_and_counted_where_they_stand() throws ReplyRefused {
        Household visits = usual().entry(
                        "visit",
                        "visit_day",
                        "2025-03-01",
                        "step",
                        List.of(
                                map("step_what", "Permit", "step_minutes", "100"),
                                map("step_what", " "),
                                map("step_what", "Stamp", "step_minutes", "30")),
                        "visit_slow",
                        "Queues")
                .entry(
                        "visit",
                        "visit_day",
                        "2025-04-01",
                        "step",
                        List.of(map("step_what", "Tax", "step_minutes", "5")));

        assertEquals(
                List.of(
                        "visit_day[0]=2025-03-01",
                        "visit_steps[0]=2",
                        "visit_minutes[0]=130",
                        "visit_slow[0]=Queues",
                        "step_what[0, 0]=Permit",
                        "step_minutes[0, 0]=100",
                        "step_what[0, 1]=Stamp",
                        "step_minutes[0, 1]=30",
                        "visit_day[1]=2025-04-01",
                        "visit_steps[1]=1",
                        "visit_minutes[1]=5",
                        "step_what[1, 0]=Tax",
                        "step_minutes[1, 0]=5"),
                visits.accepted().stream()
                        .filter(answer -> answer.startsWith("visit") || answer.startsWith("step"))
                        .toList());
        Answer last = visits.reply().answers().stream()
                .filter(answer -> answer.question().name().equals("step_what"))
                .reduce((first, second) -> second)
                .orElseThrow();
        assertEquals(2, last.entry().orElseThrow());
    }

    @Test
    void a_mistake_within_an_entry_is_told_where_it_is() {
        assertEquals(
                List.of(
                        "/entries/visit/0/colour unknown_question",
                        "/entries/visit/0/step/0/step_minutes bad_whole_number",
                        "/entries/visit/0/visit_day required"),
                usual().entry(
                                "visit",
                                "colour",
                                "red",
                                "step",
                                List.of(map("step_what", "Tax", "step_minutes", "long")))
                        .refused());
    }

    @Test
    void some_parts_are_asked_of_some_only() {
        assertEquals(
                List.of("/answers/budget required"),
                usual().of("local_authority", "PE").refused());
        assertTrue(usual().of("local_authority", "PE")
                .says("budget", "100")
                .says("staff", "8")
                .accepted()
                .contains("budget_each=12.5"));
        assertEquals(
                List.of("/answers/obligations not_for_you"),
                usual().of("private_sector", "PE").says("obligations", "x").refused());
        assertTrue(usual().of("private_sector", "CL")
                .says("obligations", "x")
                .accepted()
                .contains("obligations=x"));
    }
}
