package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Whereabouts;

/** Why the draft cannot be handed in yet, each point with a link to where it is put right. */
final class Refusal extends Section {

    private static final String TERMS = "/consent/terms";

    private final Whereabouts here;
    private final OpenDraft draft;

    Refusal(Whereabouts here, OpenDraft draft) {
        this.here = here;
        this.draft = draft;
        addClassNames("card", "refusal");
        getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        setVisible(false);
    }

    void show(ProblemException problem, ConsentForm consent) {
        boolean isOfTerms = problem.errors().stream().anyMatch(Refusal::isOfTerms);
        if (isOfTerms) {
            consent.askForTerms();
        }
        if (isOfTerms && problem.errors().stream().allMatch(Refusal::isOfTerms)) {
            removeAll();
            setVisible(false);
        } else {
            show(problem);
        }
    }

    private static boolean isOfTerms(FieldProblem error) {
        return error.pointer().equals(TERMS);
    }

    void show(ProblemException problem) {
        removeAll();
        setVisible(true);
        if (problem.type() == ProblemType.INVALID) {
            list(problem.errors());
        } else {
            add(closed(problem).orElseGet(() -> new Paragraph(new Localized("span", problem::sentence))));
        }
        getElement().executeJs("this.scrollIntoView({block: 'center'}); this.focus({preventScroll: true})");
    }

    /** Before it is tried: what would be wrong with it. */
    void list(List<FieldProblem> wrong) {
        removeAll();
        setVisible(!wrong.isEmpty());
        UnorderedList points = new UnorderedList();
        wrong.forEach(error -> points.add(point(error)));
        add(Localized.message("h2", "respondent.refusal.title", wrong.size()), points);
    }

    /** In the words of the start page, which shows the time where the reader is. */
    private Optional<Paragraph> closed(ProblemException problem) {
        return here.consultation()
                .closesAt()
                .filter(at -> problem.type() == ProblemType.CONSULTATION_CLOSED)
                .map(at -> WayIn.told("respondent.start.closed", at));
    }

    private ListItem point(FieldProblem error) {
        Definition definition = here.consultation().definition();
        Optional<Spot> spot = Spot.of(error.pointer(), definition);
        ListItem point = new ListItem();
        spot.ifPresent(found -> {
            Anchor link = new Anchor(Paths.spot(here, draft.key(), found));
            link.add(new Localized("span", found.label()));
            point.add(link);
        });
        point.add(new Localized("p", LastRefusal.sentence(error)));
        return point;
    }
}
