package org.cabildo.ui.form;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.Question;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people in one answer, and what it said before. */
class MeetingTest {

    private static final Question TEXT = new Question.Text(Questions.asked("plans", null), true, 100);
    private static final Question CHOICE = Questions.one("choice", "x", "y");

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
    void who_has_met_somebody_in_a_text_is_told_and_the_page_decides_when_to_show_both() {
        open(TEXT);
        sheet.kept = new Sheet.Kept("mine and theirs", true);

        _setValue(_get(TextArea.class), "mine");

        assertEquals(
                "Somebody else has written in this answer at the same time. Both texts are in it now: please read it"
                        + " once more.",
                told());
        assertEquals("mine", _get(TextArea.class).getValue(), "more may have been typed since");
    }

    @Test
    void where_something_is_typed_the_page_decides_whether_somebody_elses_answer_is_shown() {
        Question number = new Question.WholeNumber(Questions.asked("budget", null));
        open(number);

        fields.find("budget", sheet).orElseThrow().meet("", "12");

        assertEquals("Somebody else has just changed this answer.", told());
        assertEquals("", _get(TextField.class).getValue(), "half a number may stand there that was not told yet");
    }

    @Test
    void a_choice_of_somebody_else_is_shown_at_once_and_is_not_written_again() {
        open(CHOICE);
        sheet.isBroken = true;

        fields.find("choice", sheet).orElseThrow().meet("", "y");

        assertEquals("Somebody else has just changed this answer.", told());
        assertEquals("y", sheet.of("choice"));
        assertEquals("y", fieldValue());
    }

    @Test
    void who_writes_over_a_choice_is_told_where_the_other_is() {
        open(CHOICE);
        sheet.kept = new Sheet.Kept("x", true);

        choose("x");

        assertEquals(
                "Somebody else has changed this answer meanwhile. Yours stands now; theirs is among the earlier"
                        + " versions.",
                told());
    }

    @Test
    void what_an_answer_said_before_is_offered_once_there_is_something_and_can_be_put_back() {
        open(TEXT);
        assertEquals(
                0,
                _find(NativeButton.class, spec -> spec.withClasses("show-earlier"))
                        .size());

        sheet.earlier.add(new Sheet.Earlier("better words", Instant.parse("2024-05-17T10:00:00Z"), "Luz Mamani"));
        sheet.earlier.add(new Sheet.Earlier("first words", Instant.parse("2024-05-17T09:00:00Z"), ""));
        fields.refresh();
        _click(_get(NativeButton.class, spec -> spec.withClasses("show-earlier")));

        List<ListItem> versions = _find(_get(Dialog.class), ListItem.class);
        assertEquals(2, versions.size());
        assertTrue(versions.get(0).getElement().getTextRecursively().contains("Luz Mamani"));
        _click(_get(versions.get(0), NativeButton.class));
        assertEquals("better words", sheet.of("plans"));
        assertEquals("better words", _get(TextArea.class).getValue());
        assertEquals(0, _find(Dialog.class).size());
    }

    private void open(Question question) {
        sheet = new PaperSheet(question);
        UI.getCurrent().removeAll();
        fields.add(List.of(question), sheet).forEach(UI.getCurrent()::add);
    }

    private static String told() {
        return _get(Met.class).getElement().getTextRecursively();
    }

    private static Object fieldValue() {
        return ((Choice) _get(RadioButtonGroup.class).getValue()).name();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void choose(String name) {
        RadioButtonGroup group = _get(RadioButtonGroup.class);
        group.getListDataView()
                .getItems()
                .filter(choice -> ((Choice) choice).name().equals(name))
                .findFirst()
                .ifPresent(choice -> _setValue(group, choice));
    }
}
