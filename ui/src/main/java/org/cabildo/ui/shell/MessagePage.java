package org.cabildo.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page that has only one thing to say, and shows the way back. */
abstract class MessagePage extends Div implements HasDynamicTitle {

    private String titleKey = "";

    MessagePage() {
        addClassNames("page", "message-page");
    }

    void say(String title, Words sentence) {
        titleKey = title;
        removeAll();
        Anchor back = new Anchor(Whereabouts.find().map(Whereabouts::tenantPath).orElse(""));
        back.addClassNames("button", "button-primary");
        back.add(Localized.message("span", "shell.back"));
        add(Localized.message("h1", titleKey), new Localized("p", sentence).withClass("lead"), back);
    }

    /** @param to this page, without a slash at the beginning */
    void askToSignIn(Words sentence, String to) {
        titleKey = "shell.signin.title";
        removeAll();
        add(Localized.message("h1", titleKey), new Localized("p", sentence).withClass("lead"), new SignInForm(to));
    }

    /** Leads to where a second factor is set up. */
    void askForFactor(Words sentence) {
        titleKey = "shell.factor.title";
        removeAll();
        Anchor account = new Anchor("account");
        account.addClassNames("button", "button-primary");
        account.add(Localized.message("span", "shell.factor.go"));
        add(Localized.message("h1", titleKey), new Localized("p", sentence).withClass("lead"), account);
    }

    @Override
    public String getPageTitle() {
        return Messages.in(UI.getCurrent().getLocale(), titleKey);
    }
}
