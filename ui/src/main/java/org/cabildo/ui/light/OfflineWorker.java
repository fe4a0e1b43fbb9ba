package org.cabildo.ui.light;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;

/** The service worker: what a browser runs that has chosen to keep the page for writing without a connection. */
@ApplicationScoped
class OfflineWorker implements LightPage {

    private static final String NAME = "worker";

    private static final String CODE = LightScript.read("worker.js");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void show(Visit visit) throws IOException {
        visit.response().setContentType(LightScript.MEDIA_TYPE);
        visit.response().setHeader("Cache-Control", "no-cache");
        visit.response().setHeader("Content-Security-Policy", Pages.POLICY_WITH_SCRIPT);
        // The start page too, whose address has no slash at its end.
        visit.response().setHeader("Service-Worker-Allowed", visit.root());
        visit.response().getOutputStream().write(CODE.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void take(Visit visit, Posted posted) {
        throw new ProblemException(ProblemType.NOT_FOUND);
    }
}
