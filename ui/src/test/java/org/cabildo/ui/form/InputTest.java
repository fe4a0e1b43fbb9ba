package org.cabildo.ui.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.reading.Definitions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InputTest {

    /** What the definition language can ask and this form cannot show: no bundled consultation that runs has one. */
    private static final Set<Class<? extends Question>> WITHOUT_A_FIELD_YET = Set.of(
            Question.Rank.class,
            Question.Range.class,
            Question.Acknowledge.class,
            Question.Note.class,
            Question.GeoPoint.class,
            Question.File.class,
            Question.Calculate.class,
            Question.Hidden.class);

    private static final String[] MANY =
            IntStream.range(0, 30).mapToObj(i -> "c" + i).toArray(String[]::new);

    @BeforeEach
    void openPage() {
        MockVaadin.setup();
    }

    @AfterEach
    void closePage() {
        MockVaadin.tearDown();
    }

    @Test
    void every_kind_of_question_has_its_field() {
        assertInstanceOf(TextArea.class, field(Questions.text("a")));
        assertInstanceOf(TextField.class, field(new Question.Text(Questions.asked("a", null), false, 300)));
        assertInstanceOf(TextField.class, field(new Question.Url(Questions.asked("a", null))));
        assertInstanceOf(DatePicker.class, field(new Question.Date(Questions.asked("a", null))));
        assertInstanceOf(RadioButtonGroup.class, field(Questions.one("a", "x", "y")));
        assertInstanceOf(CheckboxGroup.class, field(Questions.some("a", "x", "y")));
    }

    @Test
    void a_long_list_is_searched() {
        assertInstanceOf(ComboBox.class, field(Questions.one("a", MANY)));
        assertInstanceOf(MultiSelectComboBox.class, field(Questions.some("a", MANY)));
    }

    @Test
    void no_kind_of_question_was_forgotten() {
        assertEquals(
                kinds(Question.class).collect(Collectors.toSet()),
                Stream.concat(samples().map(Question::getClass), WITHOUT_A_FIELD_YET.stream())
                        .collect(Collectors.toSet()),
                "add the new kind to samples() and to Input.of");
        samples().forEach(Input::of);
    }

    private static Stream<Class<?>> kinds(Class<?> sealed) {
        return sealed.isSealed()
                ? Stream.of(sealed.getPermittedSubclasses()).flatMap(InputTest::kinds)
                : Stream.of(sealed);
    }

    @Test
    void every_question_of_the_bundled_consultation_has_a_field() {
        Definitions.bundled("brasilia-2024").places().keySet().forEach(Input::of);
    }

    @Test
    void what_was_saved_is_shown_and_read_back_the_same() {
        assertEquals("one\ntwo", roundTrip(Questions.text("a"), "one\ntwo"));
        assertEquals("2024-05-16", roundTrip(new Question.Date(Questions.asked("a", null)), "2024-05-16"));
        assertEquals("y", roundTrip(Questions.one("a", "x", "y"), "y"));
        assertEquals("x z", roundTrip(Questions.some("a", "x", "y", "z"), "z x"));
        assertEquals("c3", roundTrip(Questions.one("a", MANY), "c3"));
    }

    @Test
    void what_cannot_be_shown_is_left_out() {
        assertEquals("", roundTrip(new Question.Date(Questions.asked("a", null)), "last year"));
        assertEquals("", roundTrip(Questions.one("a", "x", "y"), "gone"));
        assertEquals("x", roundTrip(Questions.some("a", "x", "y"), "gone x"));
    }

    @Test
    void names_are_found_without_their_accents() {
        var list = Questions.one("a", "México", "Panamá").choices();
        List<String> found = list.choices().stream()
                .filter(choice -> ChoiceNames.matches(choice, " mexico", Questions.SPANISH))
                .map(choice -> choice.name())
                .collect(Collectors.toList());
        assertEquals(List.of("México"), found);
    }

    private static Stream<Question> samples() {
        return Stream.of(
                Questions.text("a"),
                new Question.Url(Questions.asked("a", null)),
                new Question.Email(Questions.asked("a", null)),
                new Question.Phone(Questions.asked("a", null)),
                new Question.WholeNumber(Questions.asked("a", null)),
                new Question.DecimalNumber(Questions.asked("a", null)),
                new Question.Year(Questions.asked("a", null)),
                new Question.Date(Questions.asked("a", null)),
                Questions.one("a", "x"),
                Questions.some("a", "x"));
    }

    private static Object field(Question question) {
        return Input.of(question).field();
    }

    private static String roundTrip(Question question, String stored) {
        Input input = Input.of(question);
        input.show(stored);
        return input.value();
    }
}
