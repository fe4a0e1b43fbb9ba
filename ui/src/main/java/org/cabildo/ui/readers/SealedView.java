package org.cabildo.ui.readers;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.Permission;
import org.cabildo.backend.readers.Readers;
import org.cabildo.backend.readers.SealedAnswers;
import org.cabildo.surveys.definition.Question;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.ShellLayout;
import org.cabildo.ui.shell.StillYou;
import org.cabildo.ui.shell.Whereabouts;

/** Sealed answers of a consultation: what is sealed, who reads it, and the answers for those who do. */
@Route(value = "t/:tenant/:consultation/staff/sealed", layout = ShellLayout.class)
public class SealedView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Readers readers;
    private final SealedAnswers answers;
    private final Access access;
    private final StillYou stillYou;

    @Inject
    public SealedView(Readers readers, SealedAnswers answers, Access access, StillYou stillYou) {
        this.readers = readers;
        this.answers = answers;
        this.access = access;
        this.stillYou = stillYou;
        addClassNames("page", "staff-page", "sealed");
    }

    /** The services refuse whoever may not see this. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        access.require(Permission.COUNT_ANSWERS);
        fill();
    }

    private void fill() {
        ConsultationView consultation = Whereabouts.here().consultation();
        List<Question> questions = answers.questions(consultation);
        removeAll();
        add(Localized.message("h1", "readers.title"));
        if (questions.isEmpty()) {
            add(Localized.message("p", "readers.nothing").withClass("lead"));
            return;
        }
        add(
                Localized.message("p", "readers.lead").withClass("lead"),
                questions(questions),
                new ReadersPart(readers, access.allows(Permission.NAME_READERS), stillYou, this::fill));
        Section reading = new Section(Localized.message("h2", "readers.answers"));
        reading.addClassName("card");
        reading.add(
                readers.isCaller(consultation)
                        ? new AnswersPart(answers, stillYou)
                        : Localized.message(
                                        "p",
                                        access.allows(Permission.NAME_READERS)
                                                ? "readers.not.named"
                                                : "readers.not.reader")
                                .withClass("soft"));
        add(reading);
    }

    private static Section questions(List<Question> questions) {
        UnorderedList list = new UnorderedList();
        questions.forEach(question -> list.add(
                new ListItem(new Localized("span", reader -> question.label().in(reader)))));
        Section section = new Section(Localized.message("h2", "readers.questions"), list);
        section.addClassName("card");
        return section;
    }

    @Override
    public String getPageTitle() {
        return Messages.in(UI.getCurrent().getLocale(), "readers.title");
    }
}
