package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Section;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Question;
import org.cabildo.ui.form.AnswerWords;
import org.cabildo.ui.form.ProfileQuestions;
import org.cabildo.ui.form.Sheet;
import org.cabildo.ui.shell.Localized;

/** For whom an invitation is: to be read, not to be changed. */
final class InvitedProfile extends Section {

    InvitedProfile(Definition definition, Sheet profile) {
        addClassNames("card", "invited-profile");
        DescriptionList list = new DescriptionList();
        ProfileQuestions.of(definition).stream()
                .filter(ProfileQuestions::isSettled)
                .forEach(question -> add(list, question, profile));
        add(
                Localized.message("h2", "respondent.invited.title"),
                Localized.message("p", "respondent.invited.lead"),
                list);
    }

    private static void add(DescriptionList list, Question question, Sheet profile) {
        list.add(new DescriptionList.Term(new Localized("span", question.label())));
        list.add(new DescriptionList.Description(
                new Localized("span", AnswerWords.of(question, profile.of(question.name())))));
    }
}
