package org.cabildo.ui.admin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.ShellLayout;
import org.cabildo.ui.shell.SignInPart;

/** How the tenant's people sign in: a part for each way and rule. */
@Route(value = "t/:tenant/staff/sign-in", layout = ShellLayout.class)
public class SignInRulesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Instance<SignInPart> parts;

    @Inject
    public SignInRulesView(@Any Instance<SignInPart> parts) {
        this.parts = parts;
        addClassNames("page", "staff-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(
                Localized.message("h1", "admin.signin.title"),
                Localized.message("p", "admin.signin.lead").withClass("lead"));
        parts.stream().sorted(Comparator.comparing(SignInPart::order)).forEach(part -> add(part.component()));
    }

    @Override
    public String getPageTitle() {
        return Messages.in(UI.getCurrent().getLocale(), "admin.signin.title");
    }
}
