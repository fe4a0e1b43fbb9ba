package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.consultation.VersionView;
import org.cabildo.backend.submission.DraftView;
import org.cabildo.surveys.definition.Question;
import org.cabildo.ui.form.AnswerWords;
import org.cabildo.ui.form.Mentions;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Whereabouts;
import org.cabildo.ui.shell.Words;
import org.jspecify.annotations.Nullable;

/** What was written to questions that are not asked any more, to be read and used elsewhere. */
final class Leftovers extends Div {

    /** @param all at least one */
    Leftovers(Whereabouts here, Consultations consultations, List<DraftView.Leftover> all) {
        addClassName("leftovers");
        add(Localized.message("h2", "respondent.leftovers.title"), Localized.message("p", "respondent.leftovers.lead"));
        List<VersionView> versions = consultations.versions(here.consultation());
        DescriptionList list = new DescriptionList();
        for (DraftView.Leftover leftover : all) {
            Question asked = lastAsked(versions, leftover.question());
            Words label = asked == null ? language -> leftover.question() : Mentions.label(asked);
            Words value = asked == null ? language -> leftover.value() : AnswerWords.of(asked, leftover.value());
            DescriptionList.Term term = new DescriptionList.Term(new Localized("span", label));
            DescriptionList.Description words = new DescriptionList.Description(new Localized("span", value));
            words.addClassName("reviewed-answer");
            list.add(term, words);
        }
        add(list);
    }

    /** As it was asked the last time; a page of an earlier version may have been open longer. */
    private static @Nullable Question lastAsked(List<VersionView> versions, String question) {
        Question last = null;
        for (VersionView version : versions) {
            last = version.definition().question(question).orElse(last);
        }
        return last;
    }
}
