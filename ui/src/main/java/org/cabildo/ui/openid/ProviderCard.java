package org.cabildo.ui.openid;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import org.cabildo.backend.identity.openid.ProviderView;
import org.cabildo.backend.identity.openid.Providers;
import org.cabildo.backend.identity.openid.Trial;
import org.cabildo.ui.shell.CopyField;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Notice;
import org.cabildo.ui.shell.StillYou;
import org.cabildo.ui.shell.Sure;

/** Sets the provider up: what it has to know of us, what we have to know of it, and what it makes of its people here. */
final class ProviderCard extends Section {

    private final transient Providers providers;
    private final transient StillYou stillYou;

    ProviderCard(Providers providers, StillYou stillYou) {
        this.providers = providers;
        this.stillYou = stillYou;
        addClassNames("card", "provider-card");
        fill();
    }

    private void fill() {
        ProviderView view = providers.here();
        removeAll();
        add(
                Localized.message("h2", "openid.title"),
                Localized.message("p", "openid.lead").withClass("soft"));
        Div inner = new Div(
                Localized.message("h3", "openid.register"),
                Localized.message("p", "openid.register.lead").withClass("soft"),
                address("openid.redirect", view.redirect()),
                address("openid.left.address", view.left()),
                address("openid.backchannel", view.backChannel()));
        ProviderFields fields = new ProviderFields(view);
        Div told = new Div();
        told.addClassName("provider-told");
        told.getElement().setAttribute("role", "status");
        NativeButton trial =
                button("openid.try", "button-secondary", () -> fields.attempt(() -> attempt(fields, told)));
        fields.besideIssuer(trial, told);
        NativeButton save = button("openid.save", "button-primary", () -> fields.attempt(() -> save(fields.filled())));
        Div buttons = new Div(save);
        buttons.addClassName("provider-buttons");
        if (view.provider().isPresent()) {
            buttons.add(button("openid.remove", "button-quiet", this::remove));
        }
        inner.add(fields, buttons);
        add(view.provider().isPresent() ? inner : folded(inner));
    }

    private static Element summary() {
        return Localized.message("summary", "openid.setup").getElement();
    }

    /** Most tenants need none of this. */
    private static Div folded(Div inner) {
        Element details = new Element("details");
        details.appendChild(summary(), inner.getElement());
        Div holder = new Div();
        holder.addClassName("provider-setup");
        holder.getElement().appendChild(details);
        return holder;
    }

    private static Div address(String key, URI address) {
        Div field = new Div(
                Localized.message("p", key).withClass("provider-address"),
                CopyField.text(Messages.words(key), address.toString()));
        return field;
    }

    private void attempt(ProviderFields fields, Div told) {
        told.removeAll();
        Trial trial = providers.trial(
                Json.createObjectBuilder().add("issuer", fields.issuer()).build());
        told.add(Localized.message("p", "openid.try.right"));
        if (!trial.saysPkce()) {
            told.add(Localized.message("p", "openid.try.pkce"));
        }
        if (!trial.knowsLeaving()) {
            told.add(Localized.message("p", "openid.try.leaving"));
        }
        if (!trial.tellsLeaving()) {
            told.add(Localized.message("p", "openid.try.telling"));
        }
    }

    private void save(JsonObject filled) {
        stillYou.before(() -> {
            providers.change(filled);
            fill();
            Notice.show(Messages.words("openid.saved"));
        });
    }

    private void remove() {
        new Sure(
                        Messages.words("openid.remove.sure"),
                        "openid.remove",
                        () -> stillYou.before(() -> {
                            providers.remove();
                            fill();
                        }))
                .open();
    }

    private static NativeButton button(String key, String look, Runnable act) {
        NativeButton button = new NativeButton("", click -> act.run());
        button.addClassNames("button", look);
        button.add(Localized.message("span", key));
        return button;
    }
}
