package org.cabildo.ui.light;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;

/**
 * All questions on one page that a browser can keep: the same for everybody who reads that language, without an answer and
 * without a key. What somebody writes on it stays in the browser until there is a connection (decision 28).
 */
@ApplicationScoped
class OfflinePage implements LightPage {

    static final String NAME = "offline";

    @Inject
    Pages pages;

    @Inject
    LightScript script;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void show(Visit visit) throws IOException {
        visit.response().setHeader("Cache-Control", "no-cache");
        visit.response().setHeader("Vary", "Accept-Language, Cookie");
        pages.show(
                visit,
                200,
                NAME,
                Map.of(
                        "script", script.address(visit.request()),
                        "groups", OfflineGroup.all(visit)));
    }

    @Override
    public void take(Visit visit, Posted posted) {
        throw new ProblemException(ProblemType.NOT_FOUND);
    }
}
