package org.cabildo.ui.form;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import org.cabildo.surveys.definition.Question;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page with a few fields on it. */
class FieldsTest {

    private static final Question FROM = Questions.text("from");
    private static final Question TO = Questions.text("to");
    private static final Question VIA = Questions.textIf("via", "${to} != ''");

    private final PaperSheet sheet = new PaperSheet(FROM, TO, VIA);
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
    void a_question_is_asked_in_the_readers_language() {
        TextArea field = show(FROM);
        assertEquals("from in English", field.getLabel());
        assertEquals("hint of from in English", field.getHelperText());
    }

    @Test
    void another_language_leaves_what_was_typed() {
        TextArea field = show(FROM);
        _setValue(field, "Quito");
        UI.getCurrent().setLocale(Questions.SPANISH);
        assertEquals("from en español", field.getLabel());
        assertEquals("Quito", field.getValue());
    }

    @Test
    void what_is_typed_is_written() {
        _setValue(show(FROM), "Quito");
        assertEquals("Quito", sheet.of("from"));
        assertFalse(fields.hasUnsaved());
    }

    @Test
    void an_answer_shows_the_question_that_depends_on_it() {
        TextArea to = show(TO);
        QuestionField via = add(VIA);
        assertFalse(via.isVisible());
        _setValue(to, "Lima");
        assertTrue(via.isVisible());
    }

    @Test
    void a_question_that_is_hidden_again_keeps_its_answer() {
        TextArea to = show(TO);
        add(VIA);
        _setValue(to, "Lima");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("via in English")), "Tumbes");
        _setValue(to, "");
        assertEquals("Tumbes", sheet.of("via"));
    }

    @Test
    void what_could_not_be_saved_stays_in_its_field_and_is_saved_later() {
        TextArea field = show(FROM);
        sheet.isBroken = true;
        assertThrows(IllegalStateException.class, () -> field.setValue("Quito"));
        assertEquals("Quito", field.getValue());
        assertTrue(fields.hasUnsaved());

        sheet.isBroken = false;
        fields.saveAgain();
        assertEquals("Quito", sheet.of("from"));
        assertFalse(fields.hasUnsaved());
    }

    @Test
    void a_complaint_stays_until_the_answer_changes() {
        TextArea field = show(FROM);
        fields.find("from", sheet).orElseThrow().complain(language -> "too short in " + language);
        UI.getCurrent().setLocale(Questions.SPANISH);
        assertTrue(field.isInvalid());
        assertEquals("too short in es", field.getErrorMessage());
        _setValue(field, "San Francisco de Quito");
        assertFalse(field.isInvalid());
    }

    private TextArea show(Question question) {
        add(question);
        return _get(TextArea.class, spec -> spec.withLabel(question.label().in(Locale.ENGLISH)));
    }

    private QuestionField add(Question question) {
        UI.getCurrent().add(fields.add(List.of(question), sheet));
        return fields.find(question.name(), sheet).orElseThrow();
    }
}
