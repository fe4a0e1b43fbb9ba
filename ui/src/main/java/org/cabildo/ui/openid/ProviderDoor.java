package org.cabildo.ui.openid;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.cabildo.backend.identity.Vouched;
import org.cabildo.backend.identity.openid.OpenIdSignIns;
import org.cabildo.backend.identity.openid.Provider;
import org.cabildo.backend.identity.openid.Providers;
import org.cabildo.backend.tenancy.CurrentTenant;
import org.cabildo.backend.tenancy.TenantState;
import org.cabildo.backend.tenancy.TenantView;
import org.cabildo.backend.tenancy.Tenants;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.OtherWayIn;

/** The button that leads to the tenant's provider, before the form for the password; and the way out there. */
@ApplicationScoped
public class ProviderDoor implements OtherWayIn {

    @Inject
    Tenants tenants;

    @Inject
    CurrentTenant current;

    @Inject
    Providers providers;

    @Inject
    OpenIdSignIns signIns;

    @Inject
    Vouched vouched;

    @Override
    public Optional<Component> door(String tenant, String to) {
        return tenants.find(tenant)
                .filter(found -> found.state() == TenantState.OPEN)
                .flatMap(
                        found -> current.visit(found.id(), providers::find).map(provider -> door(found, provider, to)));
    }

    @Override
    public Optional<Component> again(String to) {
        return vouched.ofCaller().flatMap(account -> providers.find()).map(provider -> {
            Anchor button = link(tenants.current(), "begin?again=1&to=", to);
            button.add(new Localized("span", Names.in("openid.prove.go", provider)));
            Div way = new Div(new Localized("p", Names.in("openid.prove", provider)), button);
            way.addClassName("provider-again");
            return way;
        });
    }

    /** Whoever has left here may still be in there. */
    @Override
    public Optional<String> leave(String session, HttpServletRequest request, HttpServletResponse response) {
        return signIns.tenantOf(session).map(tenant -> {
            WayCookie.OUT.keep(session, tenant.name(), request, response);
            return OutcomeView.path(tenant.name(), OutcomeView.OUT);
        });
    }

    private static Anchor link(TenantView tenant, String act, String to) {
        Anchor button =
                new Anchor("openid/" + tenant.name() + "/" + act + URLEncoder.encode(to, StandardCharsets.UTF_8));
        button.addClassNames("button", "button-primary");
        button.setRouterIgnore(true);
        return button;
    }

    private static Component door(TenantView tenant, Provider provider, String to) {
        Anchor button = link(tenant, "begin?to=", to.isEmpty() ? "t/" + tenant.name() : to);
        button.add(new Localized("span", Names.in("openid.signin", provider)));
        Div door = new Div(button);
        door.addClassName("provider-door");
        door.add(
                provider.isOnlyWay()
                        ? Localized.message("p", "openid.signin.only").withClass("soft")
                        : Localized.message("p", "openid.signin.or").withClass("provider-or"));
        return door;
    }
}
