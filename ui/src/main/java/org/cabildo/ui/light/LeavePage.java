package org.cabildo.ui.light;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import org.cabildo.ui.shell.LeaveAddress;

/**
 * For whoever must not be seen here: the browser is told to forget what it has of us, and shown another page, or one that
 * says nothing.
 */
@ApplicationScoped
class LeavePage implements LightPage {

    private static final String NAME = "leave";

    @Inject
    LeaveAddress address;

    @Inject
    Pages pages;

    @Override
    public String name() {
        return NAME;
    }

    /** What is left when this address is loaded again. */
    @Override
    public void show(Visit visit) throws IOException {
        pages.show(visit, 200, "left", Map.of());
    }

    @Override
    public void take(Visit visit, Posted posted) {
        visit.closes();
        visit.response().setHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
        if (address.isElsewhere()) {
            visit.response().setStatus(303);
            visit.response().setHeader("Location", address.value());
        } else {
            visit.go(NAME);
        }
    }
}
