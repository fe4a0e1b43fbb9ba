package org.cabildo.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.StreamResource;
import jakarta.inject.Inject;
import org.cabildo.backend.administration.Archives;
import org.cabildo.backend.administration.Erasure;
import org.cabildo.backend.administration.Installation;
import org.cabildo.backend.administration.TenantSummary;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.tenancy.TenantState;
import org.cabildo.ui.shell.EntryForm;
import org.cabildo.ui.shell.Labelled;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Notice;
import org.cabildo.ui.shell.ShellLayout;
import org.cabildo.ui.shell.StillYou;

/** One secretariat, for the administrator of the installation: open or suspended, taken away, erased. */
@Route(value = "platform/tenants/:name", layout = ShellLayout.class)
public class TenantView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Installation installation;
    private final Archives archives;
    private final Erasure erasure;
    private final StillYou stillYou;
    private String name = "";

    @Inject
    public TenantView(Installation installation, Archives archives, Erasure erasure, StillYou stillYou) {
        this.installation = installation;
        this.archives = archives;
        this.erasure = erasure;
        this.stillYou = stillYou;
        addClassNames("page", "staff-page");
    }

    static String path(String name) {
        return "platform/tenants/" + name;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        name = event.getRouteParameters().get("name").orElse("");
        fill();
    }

    @Override
    public String getPageTitle() {
        return name + " – " + Messages.in(UI.getCurrent().getLocale(), "admin.tenants.title");
    }

    private void fill() {
        TenantSummary tenant = installation.named(name);
        TenantState state = tenant.kept().tenant().state();
        boolean isWhole = state == TenantState.OPEN || state == TenantState.SUSPENDED;
        removeAll();
        Anchor all = new Anchor("platform/tenants");
        all.add(Localized.message("span", "admin.tenants.title"));
        Div facts = new Div(
                TenantsView.state(tenant),
                Localized.message("span", "admin.tenants.consultations", tenant.consultations()));
        facts.addClassName("facts");
        add(all, new Localized("h1", language -> tenant.kept().tenant().label()), facts);
        if (isWhole) {
            add(places(), state == TenantState.OPEN ? suspend() : resume(tenant), export());
        }
        add(erase());
    }

    private Component places() {
        Div links = new Div(
                link("t/" + name, "admin.tenant.open"),
                link("t/" + name + "/staff/settings", "admin.settings.title"),
                link("t/" + name + "/staff/members", "admin.members.title"));
        links.addClassName("link-row");
        return links;
    }

    private static Anchor link(String path, String key) {
        Anchor link = new Anchor(path);
        link.add(Localized.message("span", key));
        return link;
    }

    private Component suspend() {
        Section section = card("admin.tenant.suspend", "admin.tenant.suspend.lead");
        section.add(new EntryForm("admin.tenant.suspend.go", filled -> {
                    installation.suspend(name, filled.getString("reason"));
                    fill();
                })
                .with("reason", new Labelled<>(new TextField(), "admin.tenant.reason")));
        return section;
    }

    private Component resume(TenantSummary tenant) {
        Section section = card("admin.tenant.resume", "admin.tenant.resume.lead");
        String because = tenant.kept().suspendedBecause();
        if (because != null) {
            section.add(Localized.message("p", "admin.tenant.because", because));
        }
        section.add(button("admin.tenant.resume.go", "button-primary", () -> {
            installation.resume(name);
            fill();
        }));
        return section;
    }

    private Component export() {
        Section section = card("admin.tenant.export", "admin.tenant.export.lead");
        String exported = name;
        Anchor download = new Anchor(
                new StreamResource(name + ".zip", (out, session) -> archives.write(exported, out))
                        .setContentType("application/zip"),
                "");
        download.addClassNames("button", "button-secondary");
        download.getElement().setAttribute("download", true);
        download.add(Localized.message("span", "admin.tenant.export.go"));
        section.add(download);
        return section;
    }

    private Component erase() {
        Section section = card("admin.tenant.erase", "admin.tenant.erase.lead");
        TextField typed = new TextField();
        section.add(
                new Labelled<>(typed, Messages.words("admin.tenant.erase.name", name), language -> ""),
                button("admin.tenant.erase.go", "button-danger", () -> erase(typed)));
        return section;
    }

    private void erase(TextField typed) {
        try {
            stillYou.before(() -> {
                erasure.erase(name, typed.getValue().strip());
                UI.getCurrent().navigate(TenantsView.class);
                Notice.show(Messages.words("admin.tenant.erased", name));
            });
        } catch (ProblemException refused) {
            typed.setErrorMessage(refused.sentence(UI.getCurrent().getLocale()));
            typed.setInvalid(true);
            typed.focus();
        }
    }

    private static Section card(String titleKey, String leadKey) {
        Section section = new Section(
                Localized.message("h2", titleKey),
                Localized.message("p", leadKey).withClass("soft"));
        section.addClassName("card");
        return section;
    }

    private static NativeButton button(String key, String look, Runnable act) {
        NativeButton button = new NativeButton("", click -> act.run());
        button.addClassNames("button", look);
        button.add(Localized.message("span", key));
        return button;
    }
}
