package org.cabildo.ui.respondent;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.submission.Drafts;
import org.cabildo.backend.submission.HandIn;
import org.cabildo.backend.submission.Receipt;
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

    @Inject
    public ReviewPage(Drafts drafts, HandIn handIn) {
        super(drafts);
        this.handIn = handIn;
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
        NativeButton submit = new NativeButton("", click -> submit(here, draft, consent, refusal));
        submit.addClassNames("button", "button-primary", "submit");
        submit.add(Localized.message("span", "respondent.review.submit"));
        body.add(Localized.message("p", "respondent.review.lead").withClass("lead"), refusal);
        body.add(new ReviewedProfile(here, draft));
        definition.segments().stream()
                .filter(draft.form()::isAsked)
                .forEach(segment -> body.add(new ReviewedSegment(here, draft, segment)));
        body.add(
                consent,
                submit,
                Localized.message("p", draft.isAnonymous() ? "respondent.noname.final" : "respondent.review.final")
                        .withClass("soft"));
    }

    private void submit(Whereabouts here, OpenDraft draft, ConsentForm consent, Refusal refusal) {
        try {
            Receipt receipt = handIn.handIn(here.consultation(), draft.key(), consent.consent());
            UI.getCurrent()
                    .navigate(
                            draft.isAnonymous()
                                    ? Paths.page(here, draft.key(), Paths.RECEIPT_PAGE)
                                    : Paths.receipt(here, receipt.code()));
        } catch (ProblemException problem) {
            LastRefusal.remember(draft, here.consultation().definition(), problem.errors());
            refusal.show(problem, consent);
        }
    }
}
