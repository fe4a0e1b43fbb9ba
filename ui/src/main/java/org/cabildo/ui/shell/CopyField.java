package org.cabildo.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;

/** A text to be kept, with a button that copies it. */
public final class CopyField extends Div implements LocaleChangeObserver {

    private final Input field = new Input();
    private final Words label;

    private CopyField(Words label, String show, String text) {
        this.label = label;
        addClassName("copy-field");
        field.getElement().setAttribute("readonly", true);
        NativeButton copy = new NativeButton("");
        copy.addClassNames("button", "button-secondary");
        copy.add(
                Localized.message("span", "shell.copy").withClass("copy"),
                Localized.message("span", "shell.copied").withClass("copied"));
        copy.getElement().setAttribute("aria-live", "polite");
        add(field, copy);
        // Selected first, so that it can be copied by hand where the clipboard is not open to pages.
        getElement().executeJs("""
                        const [field, button] = this.children;
                        field.value = %s;
                        field.addEventListener('focus', () => field.select());
                        button.addEventListener('click', () => {
                          field.select();
                          navigator.clipboard?.writeText(field.value).then(() => {
                            button.classList.add('is-copied');
                            setTimeout(() => button.classList.remove('is-copied'), 2500);
                          });
                        });""".formatted(show), text);
    }

    public static CopyField text(Words label, String text) {
        return new CopyField(label, "$0", text);
    }

    /** @param path of a page of ours; shown whole, and only the browser knows under which host it has found us */
    public static CopyField address(Words label, String path) {
        return new CopyField(label, "new URL($0, document.baseURI).href", path);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        field.getElement().setAttribute("aria-label", label.in(event.getLocale()));
    }
}
