package org.cabildo.ui.form;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Topic;
import org.cabildo.ui.shell.Localized;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FoldedTopicTest {

    private static final Topic JOURNEY = new Topic(
            "journey",
            Questions.both("journey"),
            List.of(Questions.text("from"), Questions.textIf("via", "${from} != ''")));

    private final PaperSheet sheet = new PaperSheet(JOURNEY.questions().toArray(Question[]::new));
    private final Fields fields = new Fields(() -> {});
    private boolean isNeeded;
    private boolean isChosen;

    @BeforeEach
    void openPage() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.ENGLISH);
        UI.getCurrent().add(new FoldedTopic(JOURNEY, sheet, fields, () -> isNeeded, () -> isChosen = true));
    }

    @AfterEach
    void closePage() {
        MockVaadin.tearDown();
    }

    @Test
    void it_has_no_fields_until_it_is_asked_for_and_then_they_write() {
        assertEquals(List.of(), _find(TextArea.class));

        _click(_get(NativeButton.class));

        assertTrue(isChosen);
        _setValue(_find(TextArea.class).get(0), "Lima");
        assertEquals("Lima", sheet.of("from"));
        assertEquals(2, _find(TextArea.class).size());
    }

    @Test
    void what_colleagues_say_about_its_answers_is_told_before_it_is_open() {
        Localized told = _get(Localized.class, spec -> spec.withClasses("folded-comments"));
        assertEquals("", told.getElement().getText());

        sheet.comments = Map.of("from", 2L, "via", 1L, "elsewhere", 4L);
        fields.refresh();

        assertEquals("Comments: 3", told.getElement().getText());
        assertEquals("status", told.getElement().getAttribute("role"));
    }

    @Test
    void it_opens_by_itself_as_soon_as_it_has_to_be_answered() {
        isNeeded = true;

        fields.refresh();

        assertEquals(1, _find(TextArea.class).size());
    }
}
