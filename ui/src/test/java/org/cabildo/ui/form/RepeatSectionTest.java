package org.cabildo.ui.form;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import org.cabildo.surveys.definition.Profile;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.ui.shell.Localized;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RepeatSectionTest {

    private static final Repeat STOPS = new Repeat(
            "stops",
            Questions.both("Stops"),
            Questions.both("Stop"),
            Questions.both("add one"),
            List.of(Questions.text("place")),
            2);

    private final PaperSheet sheet = new PaperSheet(Questions.form(List.of(), List.of(STOPS)), Profile.UNKNOWN);
    private final Entries entries = sheet.entries(STOPS);

    @BeforeEach
    void openPage() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.ENGLISH);
        UI.getCurrent().add(new RepeatSection(STOPS, entries, new Fields(() -> {})));
    }

    @AfterEach
    void closePage() {
        MockVaadin.tearDown();
    }

    @Test
    void there_is_no_entry_until_one_is_added() {
        assertEquals(List.of(), headings());
        _click(addButton());
        _click(addButton());
        assertEquals(List.of("Stop in English 1", "Stop in English 2"), headings());
    }

    @Test
    void there_are_as_many_as_fit_and_no_more() {
        _click(addButton());
        _click(addButton());
        assertEquals(2, entries.all().size());
        assertEquals(
                0,
                _find(NativeButton.class, spec -> spec.withClasses("add-entry")).size());
    }

    @Test
    void an_empty_entry_goes_without_a_question() {
        _click(addButton());
        _click(removeButton(0));
        assertEquals(List.of(), entries.all());
        assertEquals(List.of(), headings());
    }

    @Test
    void an_entry_with_words_in_it_goes_only_when_confirmed() {
        _click(addButton());
        _click(addButton());
        _find(TextArea.class).get(0).setValue("Tumbes");
        _click(removeButton(0));
        assertEquals(2, entries.all().size());

        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertEquals(1, entries.all().size());
        assertEquals(List.of("Stop in English 1"), headings());
    }

    private static NativeButton addButton() {
        return _get(NativeButton.class, spec -> spec.withClasses("add-entry"));
    }

    private static NativeButton removeButton(int number) {
        return _find(
                        NativeButton.class,
                        spec -> spec.withClasses("button-quiet").withoutClasses("take-back"))
                .get(number);
    }

    private static List<String> headings() {
        return _find(Localized.class).stream()
                .map(Localized::getElement)
                .filter(element -> element.getTag().equals("h3"))
                .map(element -> element.getText())
                .toList();
    }
}
