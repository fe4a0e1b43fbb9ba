package org.cabildo.ui.respondent;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.submission.Consent;
import org.cabildo.backend.submission.Correction;
import org.cabildo.backend.submission.HandedIn;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Whereabouts;

/** How the answers may be used, and handing them in. */
final class HandInPart extends Section {

    /** Hands in. */
    @FunctionalInterface
    interface Act {
        /** @return whether it was done; else the page says why not */
        boolean handIn(Consent consent, Correction correction);
    }

    private final NativeButton submit;

    /** @param before what stands while it is corrected; empty if nothing was handed in yet */
    HandInPart(
            Whereabouts here,
            OpenDraft draft,
            SingleUsesPart single,
            Refusal refusal,
            Optional<HandedIn> before,
            String actKey,
            Act act) {
        ConsentForm consent = new ConsentForm(draft.isAnonymous(), single);
        ReasonField reason = new ReasonField("respondent.correcting.reason");
        // As it stands on this page: what somebody else does meanwhile is not taken for it.
        int standing =
                before.map(handedIn -> handedIn.receipt().last().number()).orElse(0);
        submit = new NativeButton("", click -> {
            try {
                if (act.handIn(consent.consent(), Correction.of(standing, reason.getValue()))) {
                    String then = draft.isAnonymous() ? Paths.RECEIPT_PAGE : Paths.HANDED_IN_PAGE;
                    UI.getCurrent().navigate(Paths.page(here, draft.key(), then));
                }
            } catch (ProblemException problem) {
                LastRefusal.remember(draft, here.consultation().definition(), problem.errors());
                refusal.show(problem, consent);
            }
        });
        submit.addClassNames("button", "button-primary", "submit");
        submit.add(Localized.message("span", actKey));
        addClassName("hand-in");
        before.ifPresent(handedIn -> consent.choose(handedIn.use()));
        add(consent);
        if (before.isPresent()) {
            add(reason);
        }
        add(
                submit,
                Localized.message("p", draft.isAnonymous() ? "respondent.noname.final" : "respondent.review.final")
                        .withClass("soft"));
    }

    /** Something else to fill in before. */
    HandInPart with(Component more) {
        addComponentAtIndex(indexOf(submit), more);
        return this;
    }
}
