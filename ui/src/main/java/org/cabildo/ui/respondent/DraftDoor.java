package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.cabildo.backend.submission.CarryOver;
import org.cabildo.backend.submission.DraftKey;
import org.cabildo.backend.submission.Teamwork;
import org.cabildo.backend.team.Author;
import org.cabildo.backend.team.TeamRole;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.ui.shell.Whereabouts;

/** The address of a draft without a page leads to the one on which its reader has something to do first. */
@Route(Paths.DRAFT_ROUTE)
public class DraftDoor extends Div implements BeforeEnterObserver {

    private final CarryOver carryOver;
    private final Teamwork teamwork;

    @Inject
    public DraftDoor(CarryOver carryOver, Teamwork teamwork) {
        this.carryOver = carryOver;
        this.teamwork = teamwork;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Whereabouts here = Whereabouts.here();
        DraftKey key = new DraftKey(event.getRouteParameters().get(Paths.DRAFT).orElse(""));
        Author author = carryOver.open(here.consultation(), key).author();
        teamwork.opened(key);
        event.forwardTo(Paths.page(here, key, first(here, author)));
    }

    private static String first(Whereabouts here, Author author) {
        if (author.role() == TeamRole.SIGNATORY) {
            return Paths.REVIEW_PAGE;
        }
        return here.consultation().definition().segments().stream()
                .map(Segment::name)
                .filter(author.segments()::contains)
                .findFirst()
                .orElse(Paths.PROFILE_PAGE);
    }
}
