package org.cabildo.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.Locale;

/** A page that has only one thing to say, and shows the way back. */
abstract class MessagePage extends Div implements HasDynamicTitle {

    private final String titleKey;

    MessagePage(String titleKey) {
        this.titleKey = titleKey;
        addClassNames("page", "message-page");
    }

    void say(Words sentence) {
        removeAll();
        Anchor back = new Anchor(Whereabouts.find().map(Whereabouts::tenantPath).orElse(""));
        back.addClassNames("button", "button-primary");
        back.add(Localized.message("span", "shell.back"));
        add(Localized.message("h1", titleKey), new Localized("p", sentence).withClass("lead"), back);
    }

    @Override
    public String getPageTitle() {
        return Messages.in(getUI().map(ui -> ui.getLocale()).orElse(Locale.ENGLISH), titleKey);
    }
}
