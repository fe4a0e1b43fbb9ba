package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;

/** The address of the draft, which is the key to it, ready to be copied. */
final class DraftAddress extends Section implements LocaleChangeObserver {

    private final Input address = new Input();

    DraftAddress(String path) {
        addClassNames("card", "draft-address");
        address.addClassName("address");
        address.getElement().setAttribute("readonly", true).setAttribute("onfocus", "this.select()");
        // Only the browser knows under which host it has found us.
        address.getElement().executeJs("this.value = new URL($0, document.baseURI).href", path);
        Localized copied =
                Localized.message("span", "respondent.address.copied").withClass("copied");
        NativeButton copy = new NativeButton("");
        copy.addClassNames("button", "button-secondary");
        copy.add(Localized.message("span", "respondent.address.copy").withClass("copy"), copied);
        copy.getElement().setAttribute("aria-live", "polite");
        // Selected first, so that it can be copied by hand where the clipboard is not open to pages.
        copy.getElement()
                .setAttribute(
                        "onclick",
                        "const field = this.parentElement.querySelector('input'); field.select();"
                                + " navigator.clipboard?.writeText(field.value).then(() => {"
                                + " this.classList.add('is-copied');"
                                + " setTimeout(() => this.classList.remove('is-copied'), 2500); });");
        Div row = new Div(address, copy);
        row.addClassName("address-row");
        add(Localized.message("h2", "respondent.address.title"), Localized.message("p", "respondent.address.why"), row);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        address.getElement().setAttribute("aria-label", Messages.in(event.getLocale(), "respondent.address.title"));
    }
}
