package org.cabildo.ui.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.reading.Definitions;
import org.cabildo.surveys.reply.RawReply;
import org.cabildo.surveys.reply.Reply;
import org.cabildo.surveys.reply.ReplyRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InputTest {

    private static final Set<Class<? extends Question>> WITHOUT_A_FIELD =
            Set.of(Question.Note.class, Question.Hidden.class);

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
        assertInstanceOf(RankField.class, field(rank("x", "y")));
        assertInstanceOf(Checkbox.class, field(new Question.Acknowledge(Questions.asked("a", null))));
        assertInstanceOf(PlaceField.class, field(new Question.GeoPoint(Questions.asked("a", null))));
        assertInstanceOf(FileField.class, field(new Question.File(Questions.asked("a", null))));
    }

    @Test
    void a_short_scale_is_ticked_and_a_long_one_typed() {
        assertInstanceOf(RadioButtonGroup.class, field(Questions.scale("a", 0, 10)));
        assertInstanceOf(TextField.class, field(Questions.scale("a", 0, 11)));
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
                Stream.concat(samples().keySet().stream().map(Question::getClass), WITHOUT_A_FIELD.stream())
                        .collect(Collectors.toSet()),
                "add the new kind to samples() and to Input.of");
    }

    private static Stream<Class<?>> kinds(Class<?> sealed) {
        return sealed.isSealed()
                ? Stream.of(sealed.getPermittedSubclasses()).flatMap(InputTest::kinds)
                : Stream.of(sealed);
    }

    @Test
    void every_question_of_the_bundled_consultations_has_a_field_or_needs_none() {
        Stream.of("brasilia-2024", "municipal-services")
                .flatMap(name -> Definitions.bundled(name).places().keySet().stream())
                .filter(question -> !WITHOUT_A_FIELD.contains(question.getClass()))
                .forEach(question -> Input.of(question, new PaperSheet()));
    }

    @Test
    void what_stands_in_a_field_is_what_a_reply_reads() throws ReplyRefused {
        for (Map.Entry<Question, String> sample : answered().entrySet()) {
            Question question = sample.getKey();
            String value = roundTrip(question, sample.getValue());
            Reply reply = Reply.read(Questions.form(question), new RawReply(Map.of(question.name(), value), Map.of()));
            assertEquals(sample.getValue(), reply.answers().get(0).value().stored(), question.type());
        }
    }

    @Test
    void an_answer_that_is_taken_away_leaves_nothing() {
        answered().forEach((question, stored) -> {
            Input input = Input.of(question, new PaperSheet(question));
            input.show(stored);
            input.show("");
            assertEquals("", input.value(), question.type());
        });
    }

    @Test
    void nothing_is_answered_before_the_respondent_does() {
        samples()
                .keySet()
                .forEach(question -> assertEquals(
                        "", Input.of(question, new PaperSheet(question)).value(), question.type()));
    }

    @Test
    void what_was_saved_is_shown_and_read_back_the_same() {
        assertEquals("one\ntwo", roundTrip(Questions.text("a"), "one\ntwo"));
        assertEquals("2024-05-16", roundTrip(new Question.Date(Questions.asked("a", null)), "2024-05-16"));
        assertEquals("y", roundTrip(Questions.one("a", "x", "y"), "y"));
        assertEquals("x z", roundTrip(Questions.some("a", "x", "y", "z"), "z x"));
        assertEquals("c3", roundTrip(Questions.one("a", MANY), "c3"));
        assertEquals("y x", roundTrip(rank("x", "y"), "y x"));
        assertEquals("3", roundTrip(Questions.scale("a", 1, 5), "3.0"));
        assertEquals("-12.05 ", roundTrip(new Question.GeoPoint(Questions.asked("a", null)), "-12.05 "));
        assertEquals(" -77.04", roundTrip(new Question.GeoPoint(Questions.asked("a", null)), " -77.04"));
    }

    @Test
    void what_cannot_be_shown_is_left_out() {
        assertEquals("", roundTrip(new Question.Date(Questions.asked("a", null)), "last year"));
        assertEquals("", roundTrip(Questions.one("a", "x", "y"), "gone"));
        assertEquals("x", roundTrip(Questions.some("a", "x", "y"), "gone x"));
        assertEquals("y", roundTrip(rank("x", "y"), "gone y y"));
        assertEquals("", roundTrip(Questions.scale("a", 1, 5), "7"));
        assertEquals("", roundTrip(new Question.Acknowledge(Questions.asked("a", null)), "yes"));
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

    /** One of each kind, with an answer in the form in which it is stored; none where there is nothing to answer. */
    private static Map<Question, String> samples() {
        Map<Question, String> samples = new LinkedHashMap<>();
        samples.put(Questions.text("a"), "one\ntwo");
        samples.put(new Question.Url(Questions.asked("a", null)), "https://example.org/a");
        samples.put(new Question.Email(Questions.asked("a", null)), "name@example.org");
        samples.put(new Question.Phone(Questions.asked("a", null)), "+51 1 234567");
        samples.put(new Question.WholeNumber(Questions.asked("a", null)), "12");
        samples.put(new Question.DecimalNumber(Questions.asked("a", null)), "1.5");
        samples.put(new Question.Year(Questions.asked("a", null)), "2024");
        samples.put(new Question.Date(Questions.asked("a", null)), "2024-05-16");
        samples.put(Questions.one("a", "x", "y"), "y");
        samples.put(Questions.some("a", "x", "y"), "x y");
        samples.put(rank("x", "y", "z"), "z x y");
        samples.put(Questions.scale("a", 1, 5), "4");
        samples.put(Questions.scale("a", 0, 60), "35");
        samples.put(new Question.Acknowledge(Questions.asked("a", null)), "OK");
        samples.put(new Question.GeoPoint(Questions.asked("a", null)), "-12.046400 -77.042800 154.0 12.5");
        samples.put(new Question.File(Questions.asked("a", null)), "photo.jpg");
        samples.put(new Question.Calculate(Questions.calculated("a", "1 + 1")), "");
        return samples;
    }

    private static Map<Question, String> answered() {
        Map<Question, String> answered = samples();
        answered.values().removeIf(String::isEmpty);
        return answered;
    }

    private static Question.Rank rank(String... choices) {
        return new Question.Rank(Questions.asked("a", null), Questions.list(choices), null);
    }

    private static Object field(Question question) {
        return Input.of(question, new PaperSheet(question)).field();
    }

    private static String roundTrip(Question question, String stored) {
        Input input = Input.of(question, new PaperSheet(question));
        input.show(stored);
        return input.value();
    }
}
