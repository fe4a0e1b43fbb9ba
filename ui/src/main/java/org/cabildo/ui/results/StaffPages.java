package org.cabildo.ui.results;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.cabildo.backend.identity.Permission;
import org.cabildo.ui.shell.StaffPage;

/** Announces this package's pages. */
@ApplicationScoped
public class StaffPages {

    @Produces
    StaffPage matrix() {
        return new StaffPage(StaffPage.Scope.CONSULTATION, Permission.COUNT_ANSWERS, "results.title", "results", 10);
    }

    @Produces
    StaffPage answers() {
        return new StaffPage(
                StaffPage.Scope.CONSULTATION, Permission.READ_ANSWERS, "results.answers.title", "results/answers", 20);
    }
}
