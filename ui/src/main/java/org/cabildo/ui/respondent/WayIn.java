package org.cabildo.ui.respondent;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.participation.Gate;
import org.cabildo.backend.publication.PublicResults;
import org.cabildo.backend.submission.DraftKey;
import org.cabildo.backend.submission.Drafts;
import org.cabildo.backend.submission.InvitedDrafts;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Moment;
import org.cabildo.ui.shell.Whereabouts;

/** How one gets in: by a button, by registering, or by an invitation. */
@Dependent
class WayIn {

    private final Drafts drafts;
    private final InvitedDrafts invitedDrafts;
    private final Gate gate;
    private final PublicResults results;
    private final Clock clock;

    @Inject
    WayIn(Drafts drafts, InvitedDrafts invitedDrafts, Gate gate, PublicResults results, Clock clock) {
        this.drafts = drafts;
        this.invitedDrafts = invitedDrafts;
        this.gate = gate;
        this.results = results;
        this.clock = clock;
    }

    Div of(Whereabouts here) {
        ConsultationView consultation = here.consultation();
        Instant now = clock.instant();
        Div wayIn = new Div();
        wayIn.addClassName("way-in");
        if (consultation.isOpen(now)) {
            open(wayIn, here);
            consultation.closesAt().ifPresent(at -> wayIn.add(told("respondent.start.closes", at)));
        } else if (consultation.isClosed(now)) {
            wayIn.add(told("respondent.start.closed", consultation.closesAt().orElse(now)));
            wayIn.addClassName("is-shut");
        } else {
            wayIn.add(told("respondent.start.opens", consultation.opensAt()));
            wayIn.addClassName("is-shut");
        }
        wayIn.add(new OtherWays(here, now, results.areOpen(consultation)));
        return wayIn;
    }

    private void open(Div wayIn, Whereabouts here) {
        switch (here.consultation().admission().who()) {
            case EVERYONE ->
                wayIn.add(
                        beginButton(here),
                        Localized.message("p", "respondent.start.noaccount").withClass("soft"));
            case REGISTERED ->
                wayIn.add(
                        registerLink(here),
                        Localized.message("p", "respondent.start.registered").withClass("soft"),
                        codeForm(here));
            case INVITED ->
                wayIn.add(
                        Localized.message("p", "respondent.start.invited"),
                        codeForm(here),
                        Localized.message("p", "respondent.start.noinvitation").withClass("soft"));
        }
    }

    private static Anchor registerLink(Whereabouts here) {
        Anchor register = new Anchor(here.consultationPath() + "/" + Paths.REGISTER_PAGE);
        register.addClassNames("button", "button-primary", "begin");
        register.add(Localized.message("span", "respondent.start.register"));
        return register;
    }

    private CodeForm codeForm(Whereabouts here) {
        return new CodeForm(code ->
                go(here, invitedDrafts.open(here.consultation(), gate.admit(here.consultation(), code))));
    }

    private NativeButton beginButton(Whereabouts here) {
        NativeButton begin = new NativeButton("", click -> begin(here));
        begin.addClassNames("button", "button-primary", "begin");
        begin.add(Localized.message("span", "respondent.start.begin"));
        return begin;
    }

    private void begin(Whereabouts here) {
        go(here, drafts.begin(here.consultation(), language(here).toLanguageTag()));
    }

    /** In which someone who reads this page will most likely write. */
    static Locale language(Whereabouts here) {
        List<Locale> writable = here.consultation().definition().answerLanguages();
        Locale read = Titles.language();
        return writable.contains(read) ? read : writable.get(0);
    }

    private static void go(Whereabouts here, DraftKey draft) {
        UI.getCurrent().navigate(Paths.page(here, draft, Paths.PROFILE_PAGE));
    }

    static Paragraph told(String key, Instant instant) {
        return new Paragraph(Localized.message("span", key), new Moment(instant, Moment.Style.DEADLINE));
    }
}
