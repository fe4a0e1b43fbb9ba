package org.cabildo.ui.openid;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import org.cabildo.backend.identity.openid.Provider;
import org.cabildo.backend.identity.openid.Providers;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.ShellLayout;
import org.cabildo.ui.shell.Whereabouts;
import org.cabildo.ui.shell.Words;

/** What became of a way to the provider, or out of it, and how it goes on. Who makes up an address makes up no sentence. */
@Route(value = "t/:tenant/openid", layout = ShellLayout.class)
public class OutcomeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** An account that was here before is opened by the provider from now on. */
    static final String LINKED = "linked";

    /** Left here, and perhaps not there. */
    static final String OUT = "out";

    /** Left there, too. */
    static final String LEFT = "left";

    private static final String SAID = "said";

    private final Providers providers;
    private String titleKey = "openid.refused.title";

    @Inject
    public OutcomeView(Providers providers) {
        this.providers = providers;
        addClassNames("page", "narrow-page", "message-page");
    }

    static String path(String tenant, String outcome) {
        return "t/" + tenant + "/openid?" + SAID + "=" + outcome;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String said = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SAID)
                .orElse("");
        removeAll();
        Optional<Provider> provider = providers.find();
        if (provider.isEmpty()) {
            say("openid.refused.title", new ProblemException(ProblemType.NO_PROVIDER)::sentence);
            add(button("openid.again", again()));
        } else {
            tell(said, provider.get());
        }
    }

    private void tell(String said, Provider provider) {
        String room = Whereabouts.here().tenantPath();
        switch (said) {
            case LINKED -> {
                say("openid.linked.title", Names.in("openid.linked", provider));
                add(button("openid.on", room));
            }
            case OUT -> {
                say("openid.out.title", Names.in("openid.out", provider));
                Div ways = new Div(leave(provider), other("openid.stay", room));
                ways.addClassName("provider-buttons");
                add(ways);
            }
            case LEFT -> {
                say("openid.left.title", Messages.words("openid.left"));
                add(button("openid.again", again()));
            }
            default -> {
                say("openid.refused.title", problem(said)::sentence);
                add(button("openid.again", again()));
            }
        }
    }

    @Override
    public String getPageTitle() {
        return Messages.in(UI.getCurrent().getLocale(), titleKey);
    }

    private void say(String title, Words sentence) {
        titleKey = title;
        add(Localized.message("h1", title), new Localized("p", sentence).withClass("lead"));
    }

    private static ProblemException problem(String said) {
        return new ProblemException(Arrays.stream(ProblemType.values())
                .filter(type -> type.key().startsWith("provider-") && type.key().equals(said))
                .findFirst()
                .orElse(ProblemType.PROVIDER_ATTEMPT_OVER));
    }

    private static String again() {
        return "sign-in?from=" + Whereabouts.here().tenantPath();
    }

    private static Anchor leave(Provider provider) {
        Anchor leave = new Anchor("openid/" + Whereabouts.here().tenant().name() + "/leave");
        leave.setRouterIgnore(true);
        leave.addClassNames("button", "button-primary");
        leave.add(new Localized("span", Names.in("openid.leave", provider)));
        return leave;
    }

    private static Anchor button(String key, String path) {
        Anchor button = other(key, path);
        button.removeClassName("button-secondary");
        button.addClassName("button-primary");
        return button;
    }

    private static Anchor other(String key, String path) {
        Anchor button = new Anchor(path);
        button.addClassNames("button", "button-secondary");
        button.add(Localized.message("span", key));
        return button;
    }
}
