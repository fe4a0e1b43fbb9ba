package org.cabildo.ui.form;

import java.text.Normalizer;
import java.util.Locale;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.Question;

/** How choices are named and found. */
final class ChoiceNames {

    /** More than these are searched by typing; these and fewer are all seen at once. */
    private static final int SEEN_AT_ONCE = 12;

    private ChoiceNames() {}

    /** A list is also closed if its question asks for that in XLSForm's way, with appearance {@code minimal}. */
    static boolean areSearched(Question.OfList question) {
        return question.choices().choices().size() > SEEN_AT_ONCE
                || question.asked().look().appearance().contains("minimal");
    }

    /** Whoever types {@code peru} or {@code mexico} finds Perú and México. */
    static boolean matches(Choice choice, String typed, Locale language) {
        return plain(choice.label().in(language), language).contains(plain(typed.strip(), language));
    }

    private static String plain(String text, Locale language) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(language);
    }
}
