package org.cabildo.surveys.municipal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.Profile;
import org.cabildo.surveys.evaluation.Change;
import org.cabildo.surveys.evaluation.Form;
import org.cabildo.surveys.evaluation.FormState;
import org.cabildo.surveys.evaluation.Slot;
import org.junit.jupiter.api.Test;

/** What follows from each change while a form is filled in. */
final class FormStateTest {

    private final FormState state =
            Form.of(Household.SURVEY).open(new Profile("civil_society", "PE"), Household.MAY_17);

    @Test
    void a_change_tells_what_follows_from_it_and_nothing_else() {
        answer("children", "0");
        assertEquals(Set.of("adults VALUE", "people VALUE"), answer("adults", "2"));
        assertEquals(
                Set.of("water_bill VALUE", "water_each VALUE", "water_dear RELEVANCE"), answer("water_bill", "90"));
        assertEquals("45", state.value(Slot.of("water_each")));
        assertEquals(
                Set.of(
                        "children VALUE",
                        "people VALUE",
                        "water_each VALUE",
                        "water_dear RELEVANCE",
                        "child ENTRIES",
                        "child_age[0] REQUIRED",
                        "child_age[1] REQUIRED",
                        "child_age[2] REQUIRED",
                        "child_school[0] RELEVANCE",
                        "child_school[1] RELEVANCE",
                        "child_school[2] RELEVANCE"),
                answer("children", "3"));
        assertEquals(Set.of(), answer("adults", "2"));
    }

    @Test
    void what_is_not_asked_has_no_value_and_gets_it_back() {
        answer("wants_reply", "yes");
        answer("email", "a@b.cl");
        assertEquals(
                Set.of("wants_reply VALUE", "email RELEVANCE", "email VALUE", "email REQUIRED", "phone RELEVANCE"),
                answer("wants_reply", "no"));
        assertEquals("", state.value(Slot.of("email")));
        answer("wants_reply", "yes");
        assertEquals("a@b.cl", state.value(Slot.of("email")));
    }

    @Test
    void what_a_form_leaves_out_is_asked_of_nobody_and_required_of_nobody() {
        FormState anonymous = Household.WITHOUT_CONTACT.open(new Profile("civil_society", "PE"), Household.MAY_17);
        anonymous.answer(Slot.of("wants_reply"), "yes");
        anonymous.answer(Slot.of("email"), "a@b.cl");

        assertFalse(anonymous.isRelevant(Slot.of("email")));
        assertFalse(anonymous.isRequired(Slot.of("email")));
        assertEquals("", anonymous.value(Slot.of("email")));
        assertTrue(anonymous.isRelevant(Slot.of("fault_place")));
    }

    @Test
    void choices_follow_the_answer_that_filters_them() {
        assertTrue(answer("district", "harbour").contains("neighbourhood CHOICES"));
        assertEquals(
                List.of("docks", "market"),
                state.choices(Slot.of("neighbourhood")).stream()
                        .map(Choice::name)
                        .toList());
    }

    @Test
    void an_answer_holds_or_blocks() {
        answer("children", "0");
        assertTrue(state.blocks(Slot.of("adults")));
        assertEquals(Set.of("adults VALUE", "adults CONSTRAINT", "people VALUE"), answer("adults", "0"));
        assertFalse(state.holds(Slot.of("adults")));
        answer("adults", "1");
        assertFalse(state.blocks(Slot.of("adults")));
    }

    @Test
    void entries_come_and_go() {
        assertEquals(
                Set.of(
                        "visit ENTRIES",
                        "visit_day[0] REQUIRED",
                        "visit_steps[0] VALUE",
                        "visit_minutes[0] VALUE",
                        "visit_slow[0] RELEVANCE"),
                shown(state.addEntry(Slot.of("visit"))));
        state.addEntry(Slot.of("visit"));
        state.addEntry(Slot.of("step", 1));
        state.answer(Slot.of("step_minutes", 1, 0), "200");
        assertEquals("200", state.value(Slot.of("visit_minutes", 1)));
        assertTrue(state.isRelevant(Slot.of("visit_slow", 1)));
        state.removeEntry(Slot.of("visit"), 0);
        assertEquals("200", state.value(Slot.of("visit_minutes", 0)));
        assertEquals(
                Set.of("step[0] ENTRIES", "visit_steps[0] VALUE", "visit_minutes[0] VALUE", "visit_slow[0] RELEVANCE"),
                shown(state.removeEntry(Slot.of("step", 0), 0)));
        assertEquals(1, state.entries(Slot.of("visit")));
    }

    @Test
    void a_counted_repeat_has_as_many_entries_as_are_counted() {
        answer("children", "2");
        assertEquals(Set.of(), state.addEntry(Slot.of("child")));
        assertEquals(2, state.entries(Slot.of("child")));
        answer("children", "40");
        assertEquals(15, state.entries(Slot.of("child")));
        answer("children", "");
        assertEquals(0, state.entries(Slot.of("child")));
    }

    @Test
    void whoever_answers_is_asked_what_is_for_them() {
        assertFalse(state.isRelevant(Slot.of("budget")));
        assertEquals(
                Set.of("budget RELEVANCE", "budget REQUIRED", "staff RELEVANCE", "budget_each RELEVANCE"),
                shown(state.answeredBy(new Profile("local_authority", "PE"))));
        state.answeredBy(Profile.UNKNOWN);
        assertTrue(state.isRelevant(Slot.of("obligations")));
    }

    @Test
    void what_is_not_there_cannot_be_answered() {
        assertThrows(IllegalArgumentException.class, () -> state.answer(Slot.of("colour"), "red"));
        assertThrows(IllegalArgumentException.class, () -> state.answer(Slot.of("child_age", 0), "5"));
        assertThrows(IllegalArgumentException.class, () -> state.answer(Slot.of("child_age"), "5"));
        assertThrows(IllegalArgumentException.class, () -> state.removeEntry(Slot.of("visit"), 0));
        assertThrows(IllegalArgumentException.class, () -> state.addEntry(Slot.of("adults")));
    }

    private Set<String> answer(String question, String stored) {
        return shown(state.answer(Slot.of(question), stored));
    }

    private static Set<String> shown(Set<Change> changes) {
        Set<String> shown = new TreeSet<>();
        changes.forEach(change -> shown.add(change.slot().name()
                + (change.slot().entries().isEmpty()
                        ? ""
                        : change.slot().entries().toString())
                + " " + change.what()));
        return shown;
    }
}
