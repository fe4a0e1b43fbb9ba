package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.cabildo.surveys.definition.Question;
import org.cabildo.ui.form.ProfileQuestions;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Whereabouts;

/** Who speaks, to be read once more; here a gap is shown too, because every part of it is needed. */
final class ReviewedProfile extends ReviewedPart {

    ReviewedProfile(Whereabouts here, OpenDraft draft) {
        super(
                Messages.words("respondent.profile.title"),
                Paths.page(here, draft.key(), Paths.PROFILE_PAGE),
                draft.maySayWhoSpeaks());
        Div answers = new Div();
        answers.addClassName("reviewed-profile");
        for (Question question : ProfileQuestions.of(here.consultation().definition(), draft.isAnonymous())) {
            Div row = new Div();
            if (draft.profile().of(question.name()).isBlank()) {
                row.add(
                        new Localized("p", question.label()).withClass("reviewed-question"),
                        Localized.message("p", "respondent.review.missing").withClass("reviewed-gap"));
            } else {
                addAnswer(row, question, draft.profile(), Optional.empty());
            }
            answers.add(row);
        }
        add(answers);
    }
}
