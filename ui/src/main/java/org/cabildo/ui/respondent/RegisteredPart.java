package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import org.cabildo.backend.participation.IssuedInvitation;
import org.cabildo.backend.participation.QrCode;
import org.cabildo.backend.participation.Registered;
import org.cabildo.ui.shell.CopyField;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Whereabouts;
import org.cabildo.ui.shell.Words;

/** What whoever has registered does next. */
final class RegisteredPart extends Div {

    RegisteredPart(Whereabouts here, Registered registered) {
        getElement().setAttribute("role", "status");
        String key = "respondent.registered." + registered.state().key();
        add(
                Localized.message("h1", key + ".title"),
                Localized.message("p", key + ".lead").withClass("lead"));
        registered.invitation().ifPresent(invitation -> add(invitation(here, invitation)));
    }

    private static Section invitation(Whereabouts here, IssuedInvitation issued) {
        String path = here.consultationPath() + "/i/" + issued.code().shown();
        Words title = Messages.words("respondent.registered.link");
        Anchor begin = new Anchor(path);
        begin.addClassNames("button", "button-primary");
        begin.add(Localized.message("span", "respondent.start.begin"));
        Div image = new Div();
        image.getElement().setProperty("innerHTML", new QrCode(issued.link()).svg());
        image.addClassName("qr-code");
        image.getElement().setAttribute("aria-hidden", "true");
        Section card = new Section(
                new Localized("h2", title),
                Localized.message("p", "respondent.registered.keep"),
                CopyField.address(title, path),
                new Localized(
                        "p",
                        Messages.words(
                                "respondent.registered.code", issued.code().shown())),
                image,
                begin);
        card.addClassNames("card", "registered-card");
        return card;
    }
}
