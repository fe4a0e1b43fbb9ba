package org.cabildo.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cabildo.surveys.definition.Definition;

/**
 * Above every page of a consultation, once: that it does not ask in the reader's language but in another, or that it does
 * so in a translation for which nobody vouches.
 */
public final class LanguageNote extends Div implements LocaleChangeObserver {

    private final Localized sentence = new Localized("p", language -> "").withClass("page");
    private Optional<Whereabouts> here = Optional.empty();

    LanguageNote() {
        addClassName("language-note");
        // Whoever turns the page hears it.
        getElement().setAttribute("role", "status");
        add(sentence);
    }

    /** Speaks of the consultation in which the page stands, if it stands in one. */
    void stand(Optional<Whereabouts> place) {
        here = place.filter(at -> at.findConsultation().isPresent());
        getUI().ifPresent(page -> tell(page.getLocale()));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        tell(event.getLocale());
    }

    private void tell(Locale reader) {
        Optional<Words> note = here.flatMap(place -> note(place, reader));
        note.ifPresent(sentence::say);
        setVisible(note.isPresent());
    }

    /** Empty where it asks in the reader's own language, officially. */
    public static Optional<Words> note(Whereabouts place, Locale reader) {
        Definition asked = place.consultation().definition();
        if (place.isTranslatedFor(reader)) {
            return Optional.of(Messages.words("shell.text.unofficial", LanguageNames.inSentence(reader), all(asked)));
        }
        Locale shown = asked.officialFor(reader);
        return shown.getLanguage().equals(reader.getLanguage())
                ? Optional.empty()
                : Optional.of(Messages.words(
                        "shell.text.missing", LanguageNames.inSentence(shown), LanguageNames.inSentence(reader)));
    }

    private static Words all(Definition asked) {
        return reader -> asked.languages().stream()
                .map(language -> LanguageNames.inSentence(language).in(reader))
                .collect(Collectors.joining(", "));
    }
}
