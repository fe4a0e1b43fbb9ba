package org.cabildo.ui.light;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;

/** In plain words: what is kept of whoever answers here, and what is not. */
@ApplicationScoped
class SafetyPage implements LightPage {

    private static final String NAME = "safety";

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
        pages.show(
                visit,
                200,
                NAME,
                Map.of(
                        "isAnonymousAllowed",
                        visit.consultation().admission().anonymousAllowed(),
                        "script",
                        script.address(visit.request())));
    }

    @Override
    public void take(Visit visit, Posted posted) {
        throw new ProblemException(ProblemType.NOT_FOUND);
    }
}
