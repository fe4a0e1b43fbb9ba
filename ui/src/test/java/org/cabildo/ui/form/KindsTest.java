package org.cabildo.ui.form;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.BlurNotifier.BlurEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.shared.InputField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cabildo.surveys.definition.Question;
import org.cabildo.ui.shell.Localized;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The kinds of question on a page, one at a time. */
class KindsTest {

    private static final Question.Rank WISHES =
            new Question.Rank(Questions.asked("wishes", null), Questions.list("x", "y", "z"), null);
    private static final Question.GeoPoint PLACE = new Question.GeoPoint(Questions.asked("place", null));

    private PaperSheet sheet = new PaperSheet();
    private final Fields fields = new Fields(() -> {});

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
    void every_kind_says_its_label_and_what_is_wrong_in_the_readers_language() {
        Stream.of(
                        WISHES,
                        PLACE,
                        Questions.scale("short", 1, 5),
                        Questions.scale("long", 0, 60),
                        new Question.Acknowledge(Questions.asked("read", null)),
                        new Question.File(Questions.asked("photo", null)),
                        new Question.Calculate(Questions.calculated("sum", "1 + 1")))
                .forEach(question -> {
                    open(question);
                    InputField<?, ?> field = field(question);
                    assertEquals(question.name() + " in English", field.getLabel());
                    fields.find(question.name(), sheet).orElseThrow().complain(language -> "wrong in " + language);
                    UI.getCurrent().setLocale(Questions.SPANISH);
                    assertEquals(question.name() + " en español", field.getLabel());
                    assertTrue(((HasValidationProperties) field).isInvalid(), question.type());
                    assertEquals("wrong in es", ((HasValidationProperties) field).getErrorMessage());
                    UI.getCurrent().setLocale(Locale.ENGLISH);
                });
    }

    @Test
    void what_is_pressed_goes_to_the_end_of_the_order() {
        open(WISHES);
        assertEquals("", sheet.of("wishes"));
        place("z");
        place("x");
        assertEquals("z x", sheet.of("wishes"));
        assertEquals("2 of 3 have a place. Give all of them one, or none.", said("rank-progress"));
        place("y");
        assertEquals("z x y", sheet.of("wishes"));
    }

    @Test
    void the_order_can_be_changed_and_is_announced() {
        open(WISHES);
        Stream.of("x", "y", "z").forEach(this::place);
        press("Move up: z in English");
        assertEquals("x z y", sheet.of("wishes"));
        assertEquals("z in English: place 2 of 3", said("visually-hidden", "status"));
        press("Move down: x in English");
        assertEquals("z x y", sheet.of("wishes"));
        press("Take out: x in English");
        assertEquals("z y", sheet.of("wishes"));
        assertEquals("x in English: without a place again", said("visually-hidden", "status"));
        assertFalse(button("Move up: z in English").isEnabled());
        assertFalse(button("Move down: y in English").isEnabled());
    }

    @Test
    void an_order_is_cleared_at_once() {
        open(WISHES);
        assertEquals(
                0,
                _find(NativeButton.class, spec -> spec.withClasses("take-back")).size());
        place("y");
        takeBack();
        assertEquals("", sheet.of("wishes"));
        assertEquals(
                3,
                _find(NativeButton.class, spec -> spec.withClasses("rank-choice"))
                        .size());
    }

    @Test
    void a_point_of_a_scale_is_ticked_and_cleared() {
        open(Questions.scale("short", 1, 5, "1", "5"));
        RadioButtonGroup<BigDecimal> scale = scale();
        assertTrue(scale.isEmpty());
        _setValue(scale, new BigDecimal("4"));
        assertEquals("4", sheet.of("short"));
        takeBack();
        assertEquals("", sheet.of("short"));
        assertTrue(scale.isEmpty());
    }

    @Test
    void a_long_scale_is_reached_step_by_step_from_its_lower_end() {
        open(Questions.scale("long", 0, 60));
        TextField line = _get(TextField.class);
        assertEquals("hint of long in English From 0 to 60, in steps of 1.", line.getHelperText());
        press("More by 1");
        assertEquals("0", sheet.of("long"));
        press("More by 1");
        press("More by 1");
        press("Less by 1");
        assertEquals("1", sheet.of("long"));
        press("Less by 1");
        press("Less by 1");
        assertEquals("0", sheet.of("long"));
    }

    @Test
    void what_is_not_on_the_scale_is_told_and_kept() {
        open(Questions.scale("long", 0, 60));
        TextField line = _get(TextField.class);
        _setValue(line, "61");
        assertEquals("61", sheet.of("long"));
        assertEquals("The scale goes from 0 to 60 in steps of 1; pick one of its numbers.", line.getErrorMessage());
        assertTrue(line.isInvalid());
        _setValue(line, "");
        assertFalse(line.isInvalid());
    }

    @Test
    void a_box_is_ticked_and_unticked() {
        open(new Question.Acknowledge(Questions.asked("read", null)));
        Checkbox box = _get(Checkbox.class);
        _setValue(box, true);
        assertEquals("OK", sheet.of("read"));
        _setValue(box, false);
        assertEquals("", sheet.of("read"));
    }

    @Test
    void a_note_is_read_and_is_no_field() {
        open(new Question.Note(Questions.asked("note", null)));
        assertTrue(fields.find("note", sheet).isEmpty());
        assertEquals("note in English", _find(Paragraph.class).get(0).getText());
        UI.getCurrent().setLocale(Questions.SPANISH);
        assertEquals("note en español", _find(Paragraph.class).get(0).getText());
    }

    @Test
    void what_is_hidden_leaves_no_trace() {
        open(new Question.Hidden(Questions.asked("channel", null)));
        assertEquals(0, UI.getCurrent().getChildren().count());
    }

    @Test
    void degrees_are_stored_with_a_point_whatever_was_typed() {
        open(PLACE);
        _setValue(degrees("Latitude"), " \u221212,0464° ");
        assertEquals("-12.0464 ", sheet.of("place"));
        _setValue(degrees("Longitude"), "-77,0428");
        assertEquals("-12.0464 -77.0428", sheet.of("place"));
        assertEquals("-12.0464", degrees("Latitude").getValue());
    }

    @Test
    void half_a_place_is_a_mistake_once_it_is_left() {
        open(PLACE);
        PlaceField place = _get(PlaceField.class);
        _setValue(degrees("Latitude"), "-12.0464");
        assertFalse(place.isInvalid());
        ComponentUtil.fireEvent(place, new BlurEvent<>(place, true));
        assertTrue(place.isInvalid());
        _setValue(degrees("Longitude"), "181");
        ComponentUtil.fireEvent(place, new BlurEvent<>(place, true));
        assertTrue(place.isInvalid());
        _setValue(degrees("Longitude"), "-77.0428");
        assertFalse(place.isInvalid());
    }

    @Test
    void the_device_fills_in_its_position_until_it_is_typed_over() {
        open(PLACE);
        PlaceField place = _get(PlaceField.class);
        place.answered("-12.046400 -77.042800 154.0 12.5");
        assertEquals("-12.046400 -77.042800 154.0 12.5", sheet.of("place"));
        assertEquals("Position filled in, accurate to about 12 metres.", said("place-status"));
        _setValue(degrees("Longitude"), "-77.05");
        assertEquals("-12.046400 -77.05", sheet.of("place"));
    }

    @Test
    void a_device_that_does_not_tell_changes_nothing() {
        open(PLACE);
        PlaceField place = _get(PlaceField.class);
        _setValue(degrees("Latitude"), "1");
        place.answered("denied");
        assertEquals("1 ", sheet.of("place"));
        assertTrue(said("place-status").startsWith("Your device may not tell its position to this page."));
        place.answered("unavailable");
        assertTrue(said("place-status").startsWith("Your device does not know its position at the moment."));
    }

    @Test
    void a_place_is_cleared_at_once() {
        open(PLACE);
        _get(PlaceField.class).answered("-12.046400 -77.042800 154.0 12.5");
        takeBack();
        assertEquals("", sheet.of("place"));
        assertEquals("", degrees("Latitude").getValue());
    }

    @Test
    void what_is_calculated_follows_the_answers_and_is_not_written() {
        Question.WholeNumber days = new Question.WholeNumber(Questions.asked("days", null));
        Question.Calculate nights = new Question.Calculate(Questions.calculated("nights", "${days} - 1"));
        open(days, nights);
        CalculatedField field = _get(CalculatedField.class);
        assertEquals("", field.getValue());
        _setValue(_get(TextField.class), "8");
        assertEquals("7", field.getValue());
        assertTrue(field.isReadOnly());
        assertEquals("", sheet.of("nights"));
    }

    @Test
    void what_is_read_only_shows_its_value_and_takes_no_other() {
        Question.Text fixed = new Question.Text(Questions.fixed("city", "Quito"), false, 100);
        Question.Range level =
                new Question.Range(Questions.fixed("level", "3"), BigDecimal.ONE, BigDecimal.TEN, BigDecimal.ONE, null);
        Question.Rank order = new Question.Rank(Questions.fixed("order", "y x"), Questions.list("x", "y"), null);
        open(fixed, level, order);
        assertEquals("Quito", _get(TextField.class).getValue());
        assertTrue(_get(TextField.class).isReadOnly());
        assertEquals(new BigDecimal("3"), scale().getValue());
        assertEquals("y x", _get(RankField.class).getValue());
        assertEquals(2, _find(ListItem.class).size());
        assertEquals(List.of(), _find(NativeButton.class));
        assertTrue(sheet.answers.isEmpty());
    }

    @Test
    void a_constraint_is_told_when_a_line_was_left() {
        open(new Question.WholeNumber(Questions.constrained("days", ". <= 30")));
        TextField line = _get(TextField.class);
        _setValue(line, "31");
        assertEquals("wrong days in English", line.getErrorMessage());
        assertTrue(line.isInvalid());
        UI.getCurrent().setLocale(Questions.SPANISH);
        assertEquals("wrong days en español", line.getErrorMessage());
        _setValue(line, "30");
        assertFalse(line.isInvalid());
    }

    @Test
    void what_a_field_says_of_itself_stays_while_others_are_answered() {
        Question.Date day = new Question.Date(Questions.asked("day", null));
        open(day, new Question.WholeNumber(Questions.asked("days", null)));
        DatePicker field = _get(DatePicker.class);
        field.setInvalid(true);
        _setValue(_get(TextField.class), "3");
        assertTrue(field.isInvalid());
    }

    @Test
    void nobody_is_interrupted_while_writing() {
        open(new Question.Text(Questions.constrained("why", "string-length(.) >= 5"), true, 100));
        TextArea area = _get(TextArea.class);
        _setValue(area, "Be");
        assertFalse(area.isInvalid());
        ComponentUtil.fireEvent(area, new BlurEvent<>(area, true));
        assertTrue(area.isInvalid());
        _setValue(area, "Because");
        assertFalse(area.isInvalid());
    }

    private void open(Question... questions) {
        UI.getCurrent().removeAll();
        sheet = new PaperSheet(questions);
        UI.getCurrent().add(fields.add(List.of(questions), sheet));
    }

    private InputField<?, ?> field(Question question) {
        return (InputField<?, ?>) fields.find(question.name(), sheet)
                .orElseThrow()
                .getChildren()
                .filter(HasValue.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<BigDecimal> scale() {
        return _get(RadioButtonGroup.class);
    }

    private static TextField degrees(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private void place(String choice) {
        _click(_find(NativeButton.class, spec -> spec.withClasses("rank-choice")).stream()
                .filter(button -> button.getElement().getTextRecursively().startsWith(choice + " in English"))
                .findFirst()
                .orElseThrow());
    }

    private static void takeBack() {
        _click(_get(NativeButton.class, spec -> spec.withClasses("take-back")));
    }

    private static void press(String words) {
        _click(button(words));
    }

    private static NativeButton button(String words) {
        return _find(NativeButton.class).stream()
                .filter(button -> button.getElement().getTextRecursively().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private static String said(String className) {
        return _get(Localized.class, spec -> spec.withClasses(className))
                .getElement()
                .getText();
    }

    private static String said(String className, String role) {
        return _find(Localized.class, spec -> spec.withClasses(className)).stream()
                .filter(words -> role.equals(words.getElement().getAttribute("role")))
                .map(words -> words.getElement().getText())
                .findFirst()
                .orElseThrow();
    }
}
