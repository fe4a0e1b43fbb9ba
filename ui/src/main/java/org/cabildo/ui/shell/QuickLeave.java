package org.cabildo.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;

/**
 * For whoever must not be seen here: a button, and the Escape key pressed three times, put a page that says nothing in
 * this one's place. The browser does it by itself, so that no bad line holds it up. While this is on a page, the browser
 * also keeps none of what is typed, and one place in its way back for all pages.
 *
 * <p>The first on its page, so that it is the first that the keyboard comes to.
 */
@Tag("quick-leave")
@JavaScript("context://js/quick-leave.js")
public final class QuickLeave extends Component implements HasComponents, HasStyle, LocaleChangeObserver {

    private final Span told = new Span();

    public QuickLeave(LeaveAddress address) {
        addClassName("no-print");
        getElement().setAttribute("to", address.value());
        NativeButton button = new NativeButton();
        button.addClassNames("button", "quick-leave-button");
        button.add(
                Localized.message("span", "shell.leave.button"),
                Localized.message("span", "shell.leave.keys").withClass("quick-leave-keys"));
        told.addClassName("visually-hidden");
        told.getElement().setAttribute("role", "status");
        add(button, told);
    }

    /** How often Escape is still to be pressed, to be told to those who do not see the page. */
    @Override
    public void localeChange(LocaleChangeEvent event) {
        getElement().setAttribute("once", Messages.in(event.getLocale(), "shell.leave.once"));
        getElement().setAttribute("twice", Messages.in(event.getLocale(), "shell.leave.twice"));
    }
}
