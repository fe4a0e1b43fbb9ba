package org.cabildo.ui.admin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.function.Consumer;
import org.cabildo.backend.identity.OwnFactors;
import org.cabildo.backend.identity.factor.PasskeyView;
import org.cabildo.ui.shell.EntryForm;
import org.cabildo.ui.shell.Labelled;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Moment;
import org.cabildo.ui.shell.Notice;
import org.cabildo.ui.shell.StillYou;
import org.cabildo.ui.shell.Sure;

/** The person's passkeys: one for each device, with a name. */
@JavaScript("context://js/passkeys.js")
final class PasskeyPart extends Section {

    private final OwnFactors factors;
    private final StillYou stillYou;
    private final Consumer<List<String>> added;
    private final Runnable removed;

    /**
     * @param added is told the recovery codes, if there are new ones
     * @param removed when one is gone
     */
    PasskeyPart(OwnFactors factors, StillYou stillYou, Consumer<List<String>> added, Runnable removed) {
        this.factors = factors;
        this.stillYou = stillYou;
        this.added = added;
        this.removed = removed;
        addClassNames("card", "account-section", "passkey-part");
        UnorderedList list = new UnorderedList();
        list.addClassName("rows");
        factors.state().passkeys().forEach(passkey -> list.add(row(passkey)));
        add(
                Localized.message("h2", "admin.passkeys.title"),
                Localized.message("p", "admin.passkeys.lead").withClass("soft"));
        if (list.getChildren().findAny().isPresent()) {
            add(list);
        }
        add(new EntryForm("admin.passkeys.add", filled -> {
                    factors.passkeyName(filled);
                    stillYou.before(() -> make(factors.offerPasskey(), filled));
                })
                .with(
                        "name",
                        new Labelled<>(
                                new TextField(),
                                Messages.words("admin.passkeys.name"),
                                Messages.words("admin.passkeys.name.help"))));
    }

    private void make(String asked, JsonObject named) {
        UI.getCurrent()
                .getPage()
                .executeJs("return window.cabildoPasskeys.make($0)", asked)
                .then(String.class, response -> {
                    if (response.isEmpty()) {
                        Notice.show(Messages.words("admin.passkeys.none"));
                    } else {
                        added.accept(factors.acceptPasskey(response, named));
                    }
                });
    }

    private ListItem row(PasskeyView passkey) {
        Span used = new Span(
                Localized.message(
                        "span", passkey.usedAt().isPresent() ? "admin.passkeys.used" : "admin.passkeys.since"),
                new Span(" "),
                new Moment(passkey.usedAt().orElse(passkey.since()), Moment.Style.DEADLINE));
        used.addClassName("soft");
        return new ListItem(
                new Div(new Span(passkey.name()), used),
                Buttons.of(passkey.name(), Buttons.quiet("admin.factor.remove", () -> remove(passkey))));
    }

    private void remove(PasskeyView passkey) {
        new Sure(
                        Messages.words("admin.passkeys.remove.sure", passkey.name()),
                        "admin.factor.remove",
                        () -> stillYou.before(() -> {
                            factors.removePasskey(passkey.id());
                            removed.run();
                        }))
                .open();
    }
}
