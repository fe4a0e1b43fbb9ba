package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.Optional;
import org.cabildo.backend.submission.Amendments;
import org.cabildo.backend.submission.Drafts;
import org.cabildo.backend.submission.HandIn;
import org.cabildo.backend.submission.HandedIn;
import org.cabildo.backend.submission.Signing;
import org.cabildo.backend.submission.TeamView;
import org.cabildo.backend.team.TeamPermission;
import org.cabildo.ui.form.Fields;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.ShellLayout;
import org.cabildo.ui.shell.Whereabouts;
import org.cabildo.ui.shell.Words;

/** Everything answered, to be read once more, and the handing in, or the way to it. */
@Route(value = Paths.DRAFT_ROUTE + "/" + Paths.REVIEW_PAGE, layout = ShellLayout.class)
public class ReviewPage extends DraftPage {

    private final HandIn handIn;
    private final Amendments amendments;
    private final Signing signing;
    private Runnable afterNews = () -> {};

    @Inject
    public ReviewPage(Drafts drafts, HandIn handIn, Amendments amendments, Signing signing) {
        super(drafts);
        this.handIn = handIn;
        this.amendments = amendments;
        this.signing = signing;
    }

    @Override
    String name(BeforeEnterEvent event) {
        return Paths.REVIEW_PAGE;
    }

    @Override
    Words title(Whereabouts here, String name) {
        return Messages.words("respondent.review.title");
    }

    @Override
    void fill(Div body, Whereabouts here, OpenDraft draft, Fields pageFields, String name) {
        Refusal refusal = new Refusal(here, draft);
        refusal.list(handIn.wrong(here.consultation(), draft.key()));
        Optional<HandedIn> before = before(here, draft);
        body.add(Localized.message("p", "respondent.review.lead").withClass("lead"), refusal);
        body.add(new ReviewedProfile(here, draft));
        UseMarks marks = new UseMarks(draft.isAnonymous());
        here.consultation().definition().segments().stream()
                .filter(draft.form()::isAsked)
                .forEach(segment -> body.add(new ReviewedSegment(here, draft, segment, marks)));
        body.add(copy(here, draft));
        SingleUsesPart single = new SingleUsesPart(here.consultation().definition(), draft, marks);
        afterNews = single::refresh;
        if (draft.isAnonymous()) {
            body.add(handingIn(here, draft, single, refusal, before));
            return;
        }
        TeamView team = teamwork.read(here.consultation(), draft.key());
        if (team.may(TeamPermission.SIGN)) {
            body.add(new SignPart(here, draft, single, team, handIn, signing, refusal, before));
        } else if (!team.may(TeamPermission.HAND_IN)) {
            body.add(
                    single,
                    Localized.message("p", "respondent.team.others.hand.in").withClass("team-rule"));
        } else if (team.isToBeSigned()) {
            body.add(single, new ReadyPart(here, draft, team, signing, refusal));
        } else {
            body.add(handingIn(here, draft, single, refusal, before));
        }
    }

    @Override
    void heard() {
        afterNews.run();
    }

    private HandInPart handingIn(
            Whereabouts here, OpenDraft draft, SingleUsesPart single, Refusal refusal, Optional<HandedIn> before) {
        return new HandInPart(
                here, draft, single, refusal, before, "respondent.review.submit", (consent, correction) -> {
                    handIn.handIn(here.consultation(), draft.key(), consent, correction);
                    return true;
                });
    }

    /** What stands while this is corrected, or was withdrawn; empty if nothing was handed in yet. */
    private Optional<HandedIn> before(Whereabouts here, OpenDraft draft) {
        return draft.isBeingCorrected()
                ? Optional.of(amendments.read(here.consultation(), draft.key()))
                : Optional.empty();
    }

    private static Anchor copy(Whereabouts here, OpenDraft draft) {
        Anchor copy = new Anchor(Paths.page(here, draft.key(), Paths.COPY_PAGE));
        copy.addClassNames("button", "button-secondary", "copy-offer");
        copy.add(Localized.message("span", "respondent.copy.offer"));
        return copy;
    }
}
