package org.cabildo.ui.organiser;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.participation.Invitations;
import org.cabildo.backend.participation.Registrations;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.ShellLayout;
import org.cabildo.ui.shell.Whereabouts;

/** Who may take part in a consultation, who was invited, who asks to be let in, and how far they have come. */
@Route(value = "t/:tenant/:consultation/staff/participation", layout = ShellLayout.class)
public class ParticipationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Consultations consultations;
    private final Invitations invitations;
    private final Registrations registrations;

    @Inject
    public ParticipationView(Consultations consultations, Invitations invitations, Registrations registrations) {
        this.consultations = consultations;
        this.invitations = invitations;
        this.registrations = registrations;
        addClassNames("page", "staff-page", "participation");
    }

    /** The services refuse whoever may not see this. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ConsultationView consultation = Whereabouts.here().consultation();
        InvitationList list = new InvitationList(consultation, invitations);
        RegistrationList waiting = new RegistrationList(consultation, registrations, list::refresh);
        removeAll();
        add(
                Localized.message("h1", "organiser.participation.title"),
                new OpenTimeForm(consultation, consultations),
                new AdmissionForm(consultation, consultations),
                waiting,
                new InviteForm(consultation, invitations, list::refresh),
                list);
    }

    @Override
    public String getPageTitle() {
        return Messages.in(UI.getCurrent().getLocale(), "organiser.participation.title");
    }
}
