package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import org.cabildo.backend.consultation.Admission;
import org.cabildo.backend.participation.NewRegistration;
import org.cabildo.backend.participation.Registrations;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.ui.shell.EntryForm;
import org.cabildo.ui.shell.Labelled;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.ShellLayout;
import org.cabildo.ui.shell.Whereabouts;

/** Where an organisation asks to take part. */
@Route(value = Paths.REGISTER_ROUTE, layout = ShellLayout.class)
public class RegisterView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Registrations registrations;

    @Inject
    public RegisterView(Registrations registrations) {
        this.registrations = registrations;
        addClassNames("page", "narrow-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Whereabouts here = Whereabouts.here();
        Admission rules = here.consultation().admission();
        if (!rules.takesRegistrations()) {
            throw new ProblemException(ProblemType.REGISTRATION_NOT_OFFERED);
        }
        removeAll();
        add(
                Localized.message("h1", "respondent.register.title"),
                Localized.message("p", "respondent.register.lead").withClass("lead"),
                form(here, rules));
    }

    private EntryForm form(Whereabouts here, Admission rules) {
        Definition definition = here.consultation().definition();
        boolean isMailed = rules.emailConfirmation() || rules.approval();
        TextField organisation = new TextField();
        organisation.setAutocomplete(Autocomplete.ORGANIZATION);
        TextField person = new TextField();
        person.setAutocomplete(Autocomplete.NAME);
        EmailField email = new EmailField();
        email.setAutocomplete(Autocomplete.EMAIL);
        return new EntryForm("respondent.register.go", filled -> {
                    RegisteredPart registered =
                            new RegisteredPart(here, registrations.register(here.consultation(), asked(filled)));
                    removeAll();
                    add(registered);
                })
                .with("organisationName", new Labelled<>(organisation, "respondent.register.organisation"))
                .with(
                        "stakeholderGroup",
                        new Labelled<>(
                                new ProfileChoice(definition, Definition.STAKEHOLDER_GROUPS),
                                "respondent.profile.group.label"))
                .with(
                        "country",
                        new Labelled<>(
                                new ProfileChoice(definition, Definition.COUNTRIES),
                                "respondent.profile.country.label"))
                .with("language", new Labelled<>(ProfileChoice.ofLanguages(definition), "respondent.register.language"))
                .with("person", new Labelled<>(person, "respondent.register.person"))
                .with(
                        "email",
                        new Labelled<>(
                                email,
                                Messages.words("respondent.register.email"),
                                Messages.words(
                                        isMailed
                                                ? "respondent.register.email.needed"
                                                : "respondent.register.email.optional")));
    }

    private static NewRegistration asked(JsonObject filled) {
        return new NewRegistration(
                filled.getString("organisationName"),
                filled.getString("stakeholderGroup"),
                filled.getString("country"),
                filled.getString("language"),
                filled.getString("person"),
                filled.getString("email"));
    }

    @Override
    public String getPageTitle() {
        return Titles.of(Messages.words("respondent.register.title"));
    }
}
