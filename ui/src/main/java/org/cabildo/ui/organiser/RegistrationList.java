package org.cabildo.ui.organiser;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.participation.RegistrationPage;
import org.cabildo.backend.participation.RegistrationState;
import org.cabildo.backend.participation.RegistrationView;
import org.cabildo.backend.participation.Registrations;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.ui.shell.EntryForm;
import org.cabildo.ui.shell.Labelled;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Words;

/** Who waits to be let in. Not there where nobody registers and nobody waits. */
final class RegistrationList extends Section {

    private final ConsultationView consultation;
    private final Registrations registrations;
    private final Runnable whenAdmitted;
    private final UnorderedList rows = new UnorderedList();
    private final Localized none = Localized.message("p", "organiser.registrations.none");
    private final Paged paged = new Paged(this::refresh);

    RegistrationList(ConsultationView consultation, Registrations registrations, Runnable whenAdmitted) {
        this.consultation = consultation;
        this.registrations = registrations;
        this.whenAdmitted = whenAdmitted;
        addClassName("card");
        rows.addClassName("rows");
        add(Localized.message("h2", "organiser.registrations.title"), none.withClass("soft"), rows, paged);
        refresh();
    }

    private void refresh() {
        RegistrationPage page = registrations.page(consultation, RegistrationState.WAITING, paged.first(), Paged.SIZE);
        rows.removeAll();
        page.registrations().forEach(registration -> rows.add(row(registration)));
        none.setVisible(page.registrations().isEmpty());
        paged.show(page.found());
        setVisible(page.found() > 0 || consultation.admission().takesRegistrations());
    }

    private ListItem row(RegistrationView registration) {
        Definition definition = consultation.definition();
        Words about = language -> String.join(
                " · ",
                List.of(
                        ListedChoice.label(
                                definition,
                                Definition.STAKEHOLDER_GROUPS,
                                registration.invitee().stakeholderGroup(),
                                language),
                        ListedChoice.label(
                                definition,
                                Definition.COUNTRIES,
                                registration.invitee().country(),
                                language)));
        Div who = new Div(
                new Span(registration.invitee().organisationName()), new Localized("span", about).withClass("soft"));
        registration.contact().person().ifPresent(person -> who.add(soft(person)));
        registration.contact().email().ifPresent(email -> who.add(soft(email)));
        ListItem row = new ListItem(who);
        if (registration.isKnown()) {
            row.add(Localized.message("span", "organiser.registrations.known").withClass("tag"));
        }
        NativeButton approve = button("organiser.registrations.approve", "button-secondary", () -> {
            registrations.approve(consultation, registration.id());
            refresh();
            whenAdmitted.run();
        });
        NativeButton refuse = button("organiser.registrations.refuse", "button-quiet", () -> refuse(registration));
        approve.add(Localized.heard(registration.invitee().organisationName()));
        refuse.add(Localized.heard(registration.invitee().organisationName()));
        row.add(approve, refuse);
        return row;
    }

    private void refuse(RegistrationView registration) {
        Dialog dialog = new Dialog();
        dialog.addClassName("sure");
        TextArea reason = new TextArea();
        dialog.add(
                new Localized(
                        "p",
                        Messages.words(
                                "organiser.refuse.why", registration.invitee().organisationName())),
                new EntryForm("organiser.registrations.refuse", filled -> {
                            registrations.refuse(consultation, registration.id(), filled.getString("reason"));
                            dialog.close();
                            refresh();
                        })
                        .with("reason", new Labelled<>(reason, "organiser.refuse.reason")),
                button("organiser.cancel", "button-quiet", dialog::close));
        dialog.open();
    }

    private static Span soft(String text) {
        Span span = new Span(text);
        span.addClassName("soft");
        return span;
    }

    private static NativeButton button(String key, String look, Runnable act) {
        NativeButton button = new NativeButton("", click -> act.run());
        button.addClassNames("button", look);
        button.add(Localized.message("span", key));
        return button;
    }
}
