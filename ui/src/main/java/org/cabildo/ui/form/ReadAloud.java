package org.cabildo.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.ui.shell.Messages;

/**
 * Has the browser read a question aloud. It offers so only where the device has a voice of its own for the language in
 * which the question is shown, so that no text leaves the device; {@code js/read-aloud.js} makes the button then.
 */
@Tag("read-aloud")
@JavaScript("context://js/read-aloud.js")
final class ReadAloud extends Component implements LocaleChangeObserver {

    private final LocalizedText label;

    ReadAloud(LocalizedText label) {
        this.label = label;
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        getElement()
                .setAttribute("read", Messages.in(event.getLocale(), "form.aloud.read"))
                .setAttribute("stop", Messages.in(event.getLocale(), "form.aloud.stop"))
                .setAttribute("voice", label.languageFor(event.getLocale()).toLanguageTag());
    }
}
