package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.cabildo.backend.participation.Registrations;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.ShellLayout;
import org.cabildo.ui.shell.Whereabouts;

/** Where the link of the mail that asks to confirm an address leads. A button, since mail servers open links as well. */
@Route(value = Paths.CONFIRM_ROUTE, layout = ShellLayout.class)
public class ConfirmView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Registrations registrations;

    @Inject
    public ConfirmView(Registrations registrations) {
        this.registrations = registrations;
        addClassNames("page", "narrow-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Whereabouts here = Whereabouts.here();
        String token = event.getRouteParameters().get(Paths.TOKEN).orElse("");
        SecretAddresses.hide(event.getUI(), here.consultationPath());
        NativeButton confirm = new NativeButton("", click -> {
            RegisteredPart confirmed = new RegisteredPart(here, registrations.confirm(here.consultation(), token));
            removeAll();
            add(confirmed);
        });
        confirm.addClassNames("button", "button-primary");
        confirm.add(Localized.message("span", "respondent.confirm.go"));
        removeAll();
        add(
                Localized.message("h1", "respondent.confirm.title"),
                Localized.message("p", "respondent.confirm.lead").withClass("lead"),
                confirm);
    }

    @Override
    public String getPageTitle() {
        return Titles.of(Messages.words("respondent.confirm.title"));
    }
}
