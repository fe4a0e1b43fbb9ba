package org.cabildo.ui.light;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.submission.DraftKey;
import org.cabildo.backend.submission.Drafts;

/** What is kept of someone who answers without a name, what is not, and what nobody can promise; then the way in. */
@ApplicationScoped
class AnonymousPage implements LightPage {

    private static final String NAME = "anonymous";

    @Inject
    Pages pages;

    @Inject
    Drafts drafts;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void show(Visit visit) throws IOException {
        if (!visit.consultation().admission().anonymousAllowed()) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        pages.show(visit, 200, NAME, Map.of("isOpen", visit.consultation().isOpen(clock.instant()), "isQuiet", true));
    }

    @Override
    public void take(Visit visit, Posted posted) {
        DraftKey key = drafts.beginAnonymous(
                visit.consultation(), StartPage.writing(visit).toLanguageTag());
        visit.opens(key).go(Way.WHO);
    }
}
