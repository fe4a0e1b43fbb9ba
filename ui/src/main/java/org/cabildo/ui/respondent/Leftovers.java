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

/** What was written to questions that are not asked any more, to be read and used elsewhere. */
final class Leftovers extends Div {

    /** @param all at least one */
    Leftovers(Whereabouts here, Consultations consultations, List<DraftView.Leftover> all) {
        addClassName("leftovers");
        add(Localized.message("h2", "respondent.leftovers.title"), Localized.message("p", "respondent.leftovers.lead"));
        DescriptionList list = new DescriptionList();
        for (DraftView.Leftover leftover : all) {
            Question asked = consultations
                    .version(here.consultation(), leftover.definitionVersion())
                    .map(VersionView::definition)
                    .flatMap(definition -> definition.question(leftover.question()))
                    .orElse(null);
            Words label = asked == null ? language -> leftover.question() : Mentions.label(asked);
            Words value = asked == null ? language -> leftover.value() : AnswerWords.of(asked, leftover.value());
            DescriptionList.Term term = new DescriptionList.Term(new Localized("span", label));
            DescriptionList.Description words = new DescriptionList.Description(new Localized("span", value));
            words.addClassName("reviewed-answer");
            list.add(term, words);
        }
        add(list);
    }
}
