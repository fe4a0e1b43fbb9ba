package org.cabildo.ui.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Profile;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.definition.Topic;
import org.cabildo.surveys.reading.Definitions;
import org.junit.jupiter.api.Test;

class ThemesTest {

    private final Definition brasilia = Definitions.bundled("brasilia-2024");
    private final PaperSheet sheet = new PaperSheet(brasilia, Profile.UNKNOWN);
    private Set<String> saved = new HashSet<>();

    @Test
    void few_themes_are_not_chosen_from() {
        PaperSheet few = new PaperSheet(Definitions.bundled("municipal-services"), Profile.UNKNOWN);
        Themes themes = new Themes(few.form(), few, Set.of("s1_t2"), change -> {});

        assertFalse(themes.areMany());
        assertFalse(themes.areChosen());
        assertTrue(themes.isIn(few.form().definition().topics().get(0)));
    }

    @Test
    void as_long_as_nothing_is_chosen_everything_is_shown() {
        Themes themes = themes();

        assertTrue(themes.areMany());
        assertEquals(brasilia.topics(), themes.in());
    }

    @Test
    void what_is_chosen_is_shown_and_nothing_else() {
        Themes themes = themes();

        themes.choose(topic("s3_t2"));
        themes.choose(topic("s1_t3"));

        assertEquals(List.of(topic("s1_t3"), topic("s3_t2")), themes.in());
        assertFalse(themes.isIn(segment("s2")));
        assertTrue(themes.isIn(segment("s3")));
        assertEquals(Set.of("s3_t2", "s1_t3"), saved);
    }

    @Test
    void what_has_an_answer_is_shown_though_nobody_chose_it() {
        Themes themes = themes();
        themes.choose(topic("s3_t2"));

        sheet.shows("s2_t1_q1", "Words.");
        assertEquals(List.of(topic("s2_t1"), topic("s3_t2")), themes.in());

        sheet.shows("s2_t1_q1", "");
        assertEquals(List.of(topic("s3_t2")), themes.in());
    }

    @Test
    void a_part_with_an_entry_is_shown_though_nobody_chose_its_themes() {
        Themes themes = themes();
        themes.choose(topic("s3_t2"));

        sheet.entries(segment("s5").repeats().get(0)).add();

        assertTrue(themes.isIn(segment("s5")));
    }

    @Test
    void what_must_be_answered_cannot_be_left_out_as_long_as_it_must() {
        PaperSheet few = new PaperSheet(Definitions.bundled("municipal-services"), Profile.UNKNOWN);
        Themes themes = new Themes(few.form(), few, Set.of(), change -> {});
        Topic contact = few.form().definition().topics().get(3);

        assertTrue(themes.isNeeded(few.form().definition().topics().get(0)));
        assertFalse(themes.isRequired(contact));
        few.shows("wants_reply", "yes");
        assertTrue(themes.isRequired(contact));
        few.shows("phone", "099 123 456");
        assertFalse(themes.isRequired(contact));
    }

    @Test
    void a_choice_is_made_of_what_a_colleague_has_chosen_meanwhile() {
        Themes themes = themes();
        themes.choose(topic("s3_t2"));
        saved.add("s4_t1");

        themes.leave(topic("s3_t2"));

        assertEquals(Set.of("s4_t1"), saved);
    }

    @Test
    void everything_is_shown_again_when_it_is_asked_for() {
        Themes themes = themes();
        themes.choose(topic("s3_t2"));

        themes.chooseEverything();

        assertEquals(brasilia.topics(), themes.in());
        assertEquals(Set.of(), saved);
    }

    private Themes themes() {
        return new Themes(sheet.form(), sheet, Set.of(), change -> saved = new HashSet<>(change.apply(saved)));
    }

    private Topic topic(String name) {
        return brasilia.topics().stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Segment segment(String name) {
        return brasilia.segment(name).orElseThrow();
    }
}
