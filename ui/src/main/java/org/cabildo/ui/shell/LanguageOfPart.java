package org.cabildo.ui.shell;

import com.vaadin.flow.dom.Element;
import java.util.Locale;

/** Tells whoever reads a page aloud, and lays it out, that a part of it is in another language than the page. */
public final class LanguageOfPart {

    private static final String LANGUAGE = "lang";
    private static final String DIRECTION = "dir";

    private LanguageOfPart() {}

    /** @param page the language of what is around it */
    public static void tell(Element part, Locale language, Locale page) {
        if (language.getLanguage().equals(page.getLanguage())) {
            part.removeAttribute(LANGUAGE);
        } else {
            part.setAttribute(LANGUAGE, language.toLanguageTag());
        }
        if (LanguageNames.direction(language).equals(LanguageNames.direction(page))) {
            part.removeAttribute(DIRECTION);
        } else {
            part.setAttribute(DIRECTION, LanguageNames.direction(language));
        }
    }
}
