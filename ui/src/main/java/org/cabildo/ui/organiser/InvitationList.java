package org.cabildo.ui.organiser;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.participation.InvitationPage;
import org.cabildo.backend.participation.InvitationState;
import org.cabildo.backend.participation.InvitationView;
import org.cabildo.backend.participation.Invitations;
import org.cabildo.backend.participation.ResponseRate;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.ui.shell.Labelled;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Words;

/** Who is invited, and how far each has come. */
final class InvitationList extends Section {

    private final ConsultationView consultation;
    private final Invitations invitations;
    private final Localized rate = Localized.message("p", "organiser.invitations.none");
    private final TextField search = new TextField();
    private final UnorderedList rows = new UnorderedList();
    private final Localized none = Localized.message("p", "organiser.invitations.none");
    private final Paged paged = new Paged(this::refresh);
    private final Div told = new Div();

    InvitationList(ConsultationView consultation, Invitations invitations) {
        this.consultation = consultation;
        this.invitations = invitations;
        addClassName("card");
        rows.addClassName("rows");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            paged.toStart();
            refresh();
        });
        add(
                Localized.message("h2", "organiser.invitations.title"),
                rate.withClass("response-rate"),
                new Labelled<>(search, "organiser.invitations.search"),
                told,
                none.withClass("soft"),
                rows,
                paged);
        refresh();
    }

    void refresh() {
        ResponseRate counted = invitations.responseRate(consultation);
        InvitationPage page = invitations.page(consultation, search.getValue(), paged.first(), Paged.SIZE);
        rate.say(Messages.words("organiser.invitations.rate", counted.submitted(), counted.invited()));
        rate.setVisible(counted.invited() > 0);
        search.setVisible(counted.invited() > 0 || page.found() > 0 || !search.isEmpty());
        none.say(Messages.words(search.isEmpty() ? "organiser.invitations.none" : "organiser.invitations.notfound"));
        none.setVisible(page.invitations().isEmpty());
        rows.removeAll();
        page.invitations().forEach(invitation -> rows.add(row(invitation)));
        paged.show(page.found());
    }

    private ListItem row(InvitationView invitation) {
        Definition definition = consultation.definition();
        Words about = language -> String.join(
                " · ",
                List.of(
                        ListedChoice.label(
                                definition,
                                Definition.STAKEHOLDER_GROUPS,
                                invitation.invitee().stakeholderGroup(),
                                language),
                        ListedChoice.label(
                                definition,
                                Definition.COUNTRIES,
                                invitation.invitee().country(),
                                language)));
        Div who = new Div(
                new Span(invitation.invitee().organisationName()), new Localized("span", about).withClass("soft"));
        invitation.contact().email().ifPresent(email -> who.add(soft(email)));
        ListItem row = new ListItem(
                who,
                Localized.message(
                                "span", "organiser.state." + invitation.state().key())
                        .withClass("tag")
                        .withClass("state-" + invitation.state().key()));
        String name = invitation.invitee().organisationName();
        NativeButton replace = button("organiser.invitations.replace", name, () -> replace(invitation));
        row.add(replace);
        if (invitation.state() != InvitationState.REVOKED && invitation.state() != InvitationState.SUBMITTED) {
            row.add(button("organiser.invitations.revoke", name, () -> revoke(invitation)));
        }
        return row;
    }

    private void replace(InvitationView invitation) {
        String name = invitation.invitee().organisationName();
        new Question(Messages.words("organiser.replace.sure", name), "organiser.invitations.replace")
                .with("organiser.invite.mail", invitation.contact().email().isPresent(), isMailed -> {
                    told.removeAll();
                    told.add(new IssuedPart(
                            consultation, List.of(invitations.replace(consultation, invitation.id(), isMailed))));
                    refresh();
                })
                .open();
    }

    private void revoke(InvitationView invitation) {
        String name = invitation.invitee().organisationName();
        new Question(Messages.words("organiser.revoke.sure", name), "organiser.invitations.revoke")
                .with("organiser.revoke.stolen", true, isStolen -> {
                    invitations.revoke(consultation, invitation.id(), isStolen);
                    refresh();
                })
                .open();
    }

    private static Span soft(String text) {
        Span span = new Span(text);
        span.addClassName("soft");
        return span;
    }

    /** @param whom for those who hear the page */
    private static NativeButton button(String key, String whom, Runnable act) {
        NativeButton button = new NativeButton("", click -> act.run());
        button.addClassNames("button", "button-quiet");
        button.add(Localized.message("span", key), Localized.heard(whom));
        return button;
    }
}
