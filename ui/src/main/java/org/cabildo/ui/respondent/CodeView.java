package org.cabildo.ui.respondent;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.participation.Gate;
import org.cabildo.backend.submission.DraftKey;
import org.cabildo.backend.submission.InvitedDrafts;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.ShellLayout;
import org.cabildo.ui.shell.Whereabouts;

/** "I have a code": a printed one, for whichever consultation it is. */
@Route(value = "t/:tenant/code", layout = ShellLayout.class)
public class CodeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Gate gate;
    private final InvitedDrafts drafts;

    @Inject
    public CodeView(Gate gate, InvitedDrafts drafts) {
        this.gate = gate;
        this.drafts = drafts;
        addClassNames("page", "narrow-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(
                Localized.message("h1", "respondent.code.title"),
                Localized.message("p", "respondent.code.lead").withClass("lead"),
                new CodeForm(this::use));
    }

    private void use(String code) {
        ConsultationView consultation = gate.consultationOf(code);
        DraftKey draft = drafts.open(consultation, gate.admitLink(consultation, code));
        Whereabouts there = Whereabouts.here().in(consultation);
        UI.getCurrent().navigate(Paths.page(there, draft, Paths.PROFILE_PAGE));
    }

    @Override
    public String getPageTitle() {
        return Messages.in(Titles.language(), "respondent.code.title") + " – "
                + Whereabouts.here().tenant().label();
    }
}
