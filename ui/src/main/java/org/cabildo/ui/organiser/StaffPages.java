package org.cabildo.ui.organiser;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.cabildo.backend.identity.Permission;
import org.cabildo.ui.shell.StaffPage;

/** Announces this package's pages. */
@ApplicationScoped
public class StaffPages {

    @Produces
    StaffPage participation() {
        return new StaffPage(
                StaffPage.Scope.CONSULTATION,
                Permission.MANAGE_PARTICIPATION,
                "organiser.participation.title",
                "staff/participation",
                10);
    }

    @Produces
    StaffPage contributions() {
        return new StaffPage(
                StaffPage.Scope.CONSULTATION,
                Permission.ENTER_CONTRIBUTIONS,
                "organiser.contributions.title",
                "staff/contributions",
                20);
    }

    @Produces
    StaffPage outbox() {
        return new StaffPage(
                StaffPage.Scope.TENANT, Permission.READ_CONTACTS, "organiser.outbox.title", "staff/outbox", 30);
    }
}
