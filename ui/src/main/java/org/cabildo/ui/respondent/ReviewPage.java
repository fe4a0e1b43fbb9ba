package org.cabildo.ui.respondent;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.submission.Amendments;
import org.cabildo.backend.submission.Correction;
import org.cabildo.backend.submission.Drafts;
import org.cabildo.backend.submission.HandIn;
import org.cabildo.backend.submission.HandedIn;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.ui.form.Fields;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.ShellLayout;
import org.cabildo.ui.shell.Whereabouts;
import org.cabildo.ui.shell.Words;

/** Everything answered, to be read once more, and the handing in. */
@Route(value = Paths.DRAFT_ROUTE + "/" + Paths.REVIEW_PAGE, layout = ShellLayout.class)
public class ReviewPage extends DraftPage {

    private final HandIn handIn;
    private final Amendments amendments;

    @Inject
    public ReviewPage(Drafts drafts, HandIn handIn, Amendments amendments) {
        super(drafts);
        this.handIn = handIn;
        this.amendments = amendments;
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
        Definition definition = here.consultation().definition();
        Refusal refusal = new Refusal(here, draft);
        ConsentForm consent = new ConsentForm(draft.isAnonymous());
        Optional<HandedIn> before = before(here, draft);
        before.ifPresent(handedIn -> consent.choose(handedIn.use()));
        ReasonField reason = new ReasonField("respondent.correcting.reason");
        // As it stands on this page: what somebody else does meanwhile is not taken for it.
        int standing =
                before.map(handedIn -> handedIn.receipt().last().number()).orElse(0);
        NativeButton submit = new NativeButton(
                "", click -> submit(here, draft, consent, refusal, () -> Correction.of(standing, reason.getValue())));
        submit.addClassNames("button", "button-primary", "submit");
        submit.add(Localized.message("span", "respondent.review.submit"));
        body.add(Localized.message("p", "respondent.review.lead").withClass("lead"), refusal);
        body.add(new ReviewedProfile(here, draft));
        definition.segments().stream()
                .filter(draft.form()::isAsked)
                .forEach(segment -> body.add(new ReviewedSegment(here, draft, segment)));
        body.add(copy(here, draft), consent);
        if (before.isPresent()) {
            body.add(reason);
        }
        body.add(
                submit,
                Localized.message("p", draft.isAnonymous() ? "respondent.noname.final" : "respondent.review.final")
                        .withClass("soft"));
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

    private void submit(
            Whereabouts here, OpenDraft draft, ConsentForm consent, Refusal refusal, Supplier<Correction> correction) {
        try {
            handIn.handIn(here.consultation(), draft.key(), consent.consent(), correction.get());
            String then = draft.isAnonymous() ? Paths.RECEIPT_PAGE : Paths.HANDED_IN_PAGE;
            UI.getCurrent().navigate(Paths.page(here, draft.key(), then));
        } catch (ProblemException problem) {
            LastRefusal.remember(draft, here.consultation().definition(), problem.errors());
            refusal.show(problem, consent);
        }
    }
}
