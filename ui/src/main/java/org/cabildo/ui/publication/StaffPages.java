package org.cabildo.ui.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.cabildo.backend.identity.Permission;
import org.cabildo.ui.shell.StaffPage;

/** Announces this package's pages for staff. */
@ApplicationScoped
public class StaffPages {

    @Produces
    StaffPage publication() {
        return new StaffPage(
                StaffPage.Scope.CONSULTATION,
                Permission.PUBLISH_RESULTS,
                "publication.staff.title",
                "staff/publication",
                30);
    }

    @Produces
    StaffPage releases() {
        return new StaffPage(
                StaffPage.Scope.CONSULTATION,
                Permission.RELEASE_ANSWERS,
                "publication.release.title",
                "staff/releases",
                40);
    }
}
