package org.cabildo.ui.admin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.cabildo.backend.identity.OwnFactors;
import org.cabildo.backend.identity.factor.AppOffer;
import org.cabildo.backend.participation.QrCode;
import org.cabildo.ui.shell.CopyField;
import org.cabildo.ui.shell.EntryForm;
import org.cabildo.ui.shell.Labelled;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.StillYou;
import org.cabildo.ui.shell.Sure;

/** The app that tells codes: taken up, changed for another, taken away. */
final class AppPart extends Section {

    private final OwnFactors factors;
    private final StillYou stillYou;
    private final Consumer<List<String>> added;
    private final Runnable removed;
    private final Div body = new Div();

    /**
     * @param added is told the recovery codes, if there are new ones
     * @param removed when the app is gone
     */
    AppPart(OwnFactors factors, StillYou stillYou, Consumer<List<String>> added, Runnable removed) {
        this.factors = factors;
        this.stillYou = stillYou;
        this.added = added;
        this.removed = removed;
        addClassNames("card", "account-section", "app-part");
        add(Localized.message("h2", "admin.app.title"), body);
        body.addClassName("factor-body");
        show(factors.state().hasApp());
    }

    private void show(boolean hasApp) {
        body.removeAll();
        if (hasApp) {
            UnorderedList list = new UnorderedList(new ListItem(
                    Localized.message("span", "admin.app.there"),
                    Buttons.secondary("admin.app.another", this::offer),
                    Buttons.quiet("admin.factor.remove", this::remove)));
            list.addClassName("rows");
            body.add(list);
        } else {
            body.add(
                    Localized.message("p", "admin.app.lead").withClass("soft"),
                    Buttons.secondary("admin.app.begin", this::offer));
        }
    }

    private void offer() {
        stillYou.before(() -> offer(factors.offerApp()));
    }

    private void offer(AppOffer offer) {
        body.removeAll();
        Div picture = new Div();
        picture.addClassName("qr-code");
        picture.getElement()
                .setProperty("innerHTML", new QrCode(offer.address(factors.nameInApp())).svg())
                .setAttribute("aria-hidden", "true");
        TextField code = new TextField();
        code.getElement().setAttribute("autocomplete", "one-time-code");
        code.getElement().setProperty("inputMode", "numeric");
        body.add(
                Localized.message("p", "admin.app.scan"),
                picture,
                Localized.message("p", "admin.app.type").withClass("soft"),
                CopyField.text(Messages.words("admin.app.secret"), offer.text()),
                new EntryForm("admin.app.accept", filled -> added.accept(factors.acceptApp(offer, filled)))
                        .with("code", new Labelled<>(code, "admin.app.code")),
                Buttons.quiet("shell.cancel", () -> show(factors.state().hasApp())));
        UI.getCurrent().beforeClientResponse(this, context -> picture.scrollIntoView());
    }

    private void remove() {
        new Sure(
                        Messages.words("admin.app.remove.sure"),
                        "admin.factor.remove",
                        () -> stillYou.before(() -> {
                            factors.removeApp();
                            removed.run();
                        }))
                .open();
    }
}
