package org.cabildo.ui.respondent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.ui.shell.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswerTextTest {

    private static final Words IN_QUECHUA = new Words() {
        @Override
        public String in(Locale reader) {
            return "Ari";
        }

        @Override
        public Locale languageFor(Locale reader) {
            return Locale.forLanguageTag("qu");
        }
    };

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
    void what_was_typed_is_in_the_language_it_was_typed_in_also_where_the_page_is_too() {
        assertEquals("es", shown(language -> "Hola", Optional.of("es")).getAttribute("lang"));
        assertEquals("en", shown(language -> "Hello", Optional.of("en")).getAttribute("lang"));
        assertEquals("auto", shown(language -> "سلام", Optional.of("ar")).getAttribute("dir"));
    }

    @Test
    void what_was_chosen_is_in_the_readers_language_or_says_in_which() {
        assertFalse(shown(language -> "Yes", Optional.empty()).hasAttribute("lang"));
        assertEquals("qu", shown(IN_QUECHUA, Optional.empty()).getAttribute("lang"));
    }

    private static Element shown(Words words, Optional<String> typed) {
        AnswerText text = new AnswerText("p", words, typed);
        UI.getCurrent().add(text);
        return text.getElement();
    }
}
