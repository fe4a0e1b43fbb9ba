package org.cabildo.ui.light;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Map;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.submission.DraftView;
import org.cabildo.surveys.definition.Segment;

/** Everything answered in one segment, to be read: before it is handed in, and after. */
@ApplicationScoped
class ReadPage extends DraftedPage {

    static final String NAME = "read";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    boolean isFor(DraftView saved) {
        return true;
    }

    @Override
    void show(Visit visit, WrittenDraft draft) throws IOException {
        Segment segment = draft.definition()
                .segment(visit.step(1))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        Map<String, Object> model = model(visit, draft, NAME + "/" + segment.name());
        model.put("written", Written.of(segment, draft, visit));
        model.put("mayChange", !draft.saved().isHandedIn());
        model.put("up", visit.to(draft.saved().isHandedIn() ? DonePage.NAME : Way.REVIEW));
        pages.show(visit, 200, NAME, model);
    }

    /** There is nothing on it to post. */
    @Override
    void take(Visit visit, WrittenDraft draft, Posted posted) {
        throw new ProblemException(ProblemType.NOT_FOUND);
    }
}
