package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import org.cabildo.backend.submission.Drafts;
import org.cabildo.surveys.definition.Question;
import org.cabildo.ui.form.Fields;
import org.cabildo.ui.form.ProfileQuestions;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.ShellLayout;
import org.cabildo.ui.shell.Whereabouts;
import org.cabildo.ui.shell.Words;

/** Who speaks, and the address under which this draft is found again. */
@Route(value = Paths.DRAFT_ROUTE + "/" + Paths.PROFILE_PAGE, layout = ShellLayout.class)
public class ProfilePage extends DraftPage {

    @Inject
    public ProfilePage(Drafts drafts) {
        super(drafts);
    }

    @Override
    String name(BeforeEnterEvent event) {
        return Paths.PROFILE_PAGE;
    }

    @Override
    Words title(Whereabouts here, String name) {
        return Messages.words("respondent.profile.title");
    }

    @Override
    void fill(Div body, Whereabouts here, OpenDraft draft, Fields pageFields, String name) {
        List<Question> questions = ProfileQuestions.of(here.consultation().definition(), draft.isAnonymous());
        if (draft.isInvited()) {
            body.add(new InvitedProfile(here.consultation().definition(), draft.profile()));
            questions = questions.stream()
                    .filter(question -> !ProfileQuestions.isSettled(question))
                    .toList();
        } else {
            body.add(Localized.message(
                            "p", draft.isAnonymous() ? "respondent.noname.profile.lead" : "respondent.profile.lead")
                    .withClass("lead"));
        }
        body.add(new DraftAddress(Paths.page(here, draft.key(), Paths.PROFILE_PAGE), why(draft)));
        body.add(pageFields.add(questions, draft.profile()));
        body.add(draft.isAnonymous() ? new GiveUp(drafts(), draft.key(), Paths.withoutName(here)) : new SharedDevice());
        body.add(new Onward(here, draft, name));
    }

    /** What the address is good for. */
    private static String why(OpenDraft draft) {
        if (draft.isAnonymous()) {
            return "respondent.noname.address.why";
        }
        return draft.isInvited() ? "respondent.invited.address.why" : "respondent.address.why";
    }
}
