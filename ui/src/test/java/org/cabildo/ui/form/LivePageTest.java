package org.cabildo.ui.form;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Profile;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.reading.Definitions;
import org.cabildo.ui.shell.Localized;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages of a questionnaire with every kind of rule, while they are filled in. */
class LivePageTest {

    private final Definition definition = Definitions.bundled("municipal-services");
    private PaperSheet sheet = new PaperSheet(definition, Profile.UNKNOWN);
    private Fields fields = new Fields(() -> {});

    @BeforeEach
    void openPage() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void closePage() {
        MockVaadin.tearDown();
    }

    @Test
    void choices_follow_the_answer_that_they_are_filtered_by() {
        open("s1", Profile.UNKNOWN);
        assertFalse(isShown("neighbourhood"));
        choose("district", "centre");
        assertTrue(isShown("neighbourhood"));
        ComboBox<Choice> box = neighbourhoods();
        assertEquals(List.of("square", "station"), offered(box));
        _setValue(box, choice("neighbourhood", "station"));
        assertEquals("station", sheet.of("neighbourhood"));
    }

    @Test
    void what_is_not_offered_any_more_is_no_answer() {
        open("s1", Profile.UNKNOWN);
        choose("district", "centre");
        _setValue(neighbourhoods(), choice("neighbourhood", "station"));
        choose("district", "harbour");
        assertEquals(List.of("docks", "market"), offered(neighbourhoods()));
        assertTrue(neighbourhoods().isEmpty());
        assertEquals("", sheet.of("neighbourhood"));
    }

    @Test
    void what_was_taken_away_is_back_when_it_is_offered_again_unless_another_was_chosen() {
        open("s1", Profile.UNKNOWN);
        choose("district", "centre");
        _setValue(neighbourhoods(), choice("neighbourhood", "station"));
        choose("district", "harbour");
        choose("district", "centre");
        assertEquals("station", sheet.of("neighbourhood"));
        choose("district", "harbour");
        _setValue(neighbourhoods(), choice("neighbourhood", "docks"));
        choose("district", "centre");
        assertEquals("", sheet.of("neighbourhood"));
    }

    @Test
    void what_is_not_asked_for_a_while_keeps_its_answer() {
        open("s1", Profile.UNKNOWN);
        choose("district", "centre");
        _setValue(neighbourhoods(), choice("neighbourhood", "station"));
        choose("district", "other");
        assertFalse(isShown("neighbourhood"));
        assertTrue(isShown("district_other"));
        choose("district", "centre");
        assertEquals("station", sheet.of("neighbourhood"));
        assertEquals(choice("neighbourhood", "station"), neighbourhoods().getValue());
    }

    @Test
    void a_calculation_asks_a_question_and_stands_in_its_words() {
        open("s1", Profile.UNKNOWN);
        _setValue(line("adults"), "2");
        _setValue(line("children"), "1");
        _setValue(line("water_bill"), "60");
        assertFalse(isShown("water_dear"));
        _setValue(line("water_bill"), "90.6");
        assertTrue(isShown("water_dear"));
        assertEquals(
                "Water costs 30.2 for each person. What do you go without to pay for it?",
                _get(TextArea.class).getLabel());
        _setValue(line("water_bill"), "120");
        assertEquals(
                "Water costs 40 for each person. What do you go without to pay for it?",
                _get(TextArea.class).getLabel());
        UI.getCurrent().setLocale(Questions.SPANISH);
        assertTrue(_get(TextArea.class).getLabel().startsWith("El agua cuesta 40 por persona."));
    }

    @Test
    void there_are_as_many_entries_as_the_answers_say() {
        open("s1", Profile.UNKNOWN);
        assertEquals(List.of(), headings("h3"));
        _setValue(line("children"), "2");
        assertEquals(List.of("Child 1", "Child 2"), headings("h3"));
        _setValue(
                _find(TextField.class, spec -> spec.withLabel("Age (required)")).get(1), "5");
        _setValue(line("children"), "1");
        assertEquals(List.of("Child 1"), headings("h3"));
        _setValue(line("children"), "2");
        assertEquals(
                "5",
                _find(TextField.class, spec -> spec.withLabel("Age (required)"))
                        .get(1)
                        .getValue());
        assertEquals(0, buttons("add-entry").size());
    }

    @Test
    void an_answer_is_needed_only_where_it_is() {
        open("s2", Profile.UNKNOWN);
        choose("wants_reply", "yes");
        assertEquals("Email (required)", line("email").getLabel());
        _setValue(line("phone"), "+51 1 234567");
        assertEquals("Email", line("email").getLabel());
    }

    @Test
    void an_entry_has_entries_of_its_own() {
        open("s2", Profile.UNKNOWN);
        _click(buttons("add-entry").get(0));
        _click(buttons("add-entry").get(0));
        _click(buttons("add-entry").get(0));
        assertEquals(List.of("Visit 1"), headings("h3"));
        assertEquals(List.of("Procedure 1", "Procedure 2"), headings("h5"));
        List<TextField> minutes = _find(TextField.class, spec -> spec.withLabel("Minutes (required)"));
        _setValue(minutes.get(0), "100");
        assertFalse(_find(TextField.class).stream().anyMatch(f -> f.getLabel().startsWith("Why did it")));
        _setValue(minutes.get(1), "30");
        assertTrue(_find(TextField.class).stream().anyMatch(f -> f.getLabel().startsWith("Why did it"))
                || _find(TextArea.class).stream().anyMatch(f -> f.getLabel().startsWith("Why did it")));
    }

    @Test
    void who_answers_decides_what_is_asked() {
        open("s3", new Profile("local_authority", "PE"));
        assertTrue(isShown("budget"));
        assertFalse(isShown("obligations"));
        open("s3", new Profile("private_sector", "CL"));
        assertFalse(isShown("budget"));
        assertTrue(isShown("obligations"));
    }

    @Test
    void a_part_for_others_is_not_asked() {
        Segment providers = definition.segment("s3").orElseThrow();
        LiveForm form = new PaperSheet(definition, new Profile("civil_society", "PE")).form();
        assertFalse(form.isAsked(providers));
        form.answeredBy(new Profile("local_authority", "PE"));
        assertTrue(form.isAsked(providers));
        assertTrue(form.isAsked(definition.segment("s1").orElseThrow()));
    }

    @Test
    void a_topic_without_a_question_for_this_respondent_is_not_there() {
        open("s3", new Profile("civil_society", "PE"));
        assertEquals(0, _find(TopicSection.class).size());
    }

    @Test
    void a_scale_says_what_its_numbers_mean() {
        Question rating = definition.question("water_rating").orElseThrow();
        assertEquals("5 – Muy bueno", AnswerWords.of(rating, "5").in(Questions.SPANISH));
        assertEquals("4", AnswerWords.of(rating, "4").in(Questions.SPANISH));
        Question order = definition.question("priorities").orElseThrow();
        assertEquals(
                "1. Health centre, 2. Water",
                AnswerWords.of(order, "health water").in(Locale.ENGLISH));
        Question informed = definition.question("informed").orElseThrow();
        assertEquals("Marcado", AnswerWords.of(informed, "OK").in(Questions.SPANISH));
    }

    private void open(String segmentName, Profile profile) {
        Segment segment = definition.segment(segmentName).orElseThrow();
        sheet = new PaperSheet(definition, profile);
        fields = new Fields(() -> {});
        UI.getCurrent().removeAll();
        segment.topics().forEach(topic -> UI.getCurrent().add(new TopicSection(topic, sheet, fields)));
        segment.repeats()
                .forEach(repeat -> UI.getCurrent().add(new RepeatSection(repeat, sheet.entries(repeat), fields)));
    }

    private boolean isShown(String question) {
        return fields.find(question, sheet).orElseThrow().isVisible();
    }

    @SuppressWarnings("unchecked")
    private void choose(String question, String choice) {
        RadioButtonGroup<Choice> group = (RadioButtonGroup<Choice>) fields.find(question, sheet)
                .orElseThrow()
                .getChildren()
                .filter(HasValue.class::isInstance)
                .findFirst()
                .orElseThrow();
        _setValue(group, choice(question, choice));
    }

    private Choice choice(String question, String name) {
        Question.OfList of = (Question.OfList) definition.question(question).orElseThrow();
        return of.choices().choice(name).orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Choice> neighbourhoods() {
        return _get(ComboBox.class);
    }

    private static List<String> offered(ComboBox<Choice> box) {
        return box.getListDataView().getItems().map(Choice::name).toList();
    }

    private TextField line(String question) {
        return (TextField) fields.find(question, sheet)
                .orElseThrow()
                .getChildren()
                .filter(HasValue.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private static List<NativeButton> buttons(String className) {
        return _find(NativeButton.class, spec -> spec.withClasses(className));
    }

    private static List<String> headings(String tag) {
        return _find(Localized.class).stream()
                .map(Localized::getElement)
                .filter(element -> element.getTag().equals(tag))
                .map(element -> element.getText())
                .toList();
    }
}
