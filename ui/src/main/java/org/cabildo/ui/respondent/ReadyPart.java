package org.cabildo.ui.respondent;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.submission.Signing;
import org.cabildo.backend.submission.TeamView;
import org.cabildo.backend.team.ParticipantView;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Whereabouts;

/** For the focal point of a draft that somebody else signs: saying that it is ready, and that it is not after all. */
final class ReadyPart extends Section {

    private final Whereabouts here;
    private final OpenDraft draft;
    private final Signing signing;
    private final Refusal refusal;

    ReadyPart(Whereabouts here, OpenDraft draft, TeamView team, Signing signing, Refusal refusal) {
        this.here = here;
        this.draft = draft;
        this.signing = signing;
        this.refusal = refusal;
        addClassNames("card", "ready-part");
        add(Localized.message("h2", "respondent.ready.title"));
        if (team.signatory().isEmpty()) {
            add(Localized.message("p", "respondent.ready.nobody"), toTeam());
        } else if (team.review().isReady()) {
            add(
                    Localized.message("p", "respondent.ready.waits", name(team)),
                    button("respondent.ready.back", "button-secondary", () -> signing.takeBack(draft.key())));
        } else {
            add(
                    Localized.message("p", "respondent.ready.lead", name(team)),
                    button(
                            "respondent.ready.go",
                            "button-primary",
                            () -> signing.makeReady(here.consultation(), draft.key())));
        }
    }

    private static String name(TeamView team) {
        return team.signatory().map(ParticipantView::name).orElse("");
    }

    private Anchor toTeam() {
        Anchor link = new Anchor(Paths.page(here, draft.key(), Paths.TEAM_PAGE));
        link.addClassNames("button", "button-primary");
        link.add(Localized.message("span", "respondent.ready.name"));
        return link;
    }

    private NativeButton button(String key, String look, Runnable act) {
        NativeButton button = new NativeButton("", click -> {
            try {
                act.run();
                UI.getCurrent().refreshCurrentRoute(false);
            } catch (ProblemException problem) {
                LastRefusal.remember(draft, here.consultation().definition(), problem.errors());
                refusal.show(problem);
            }
        });
        button.addClassNames("button", look);
        button.add(Localized.message("span", key));
        return button;
    }
}
