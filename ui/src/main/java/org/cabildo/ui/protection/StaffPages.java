package org.cabildo.ui.protection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.cabildo.backend.identity.Permission;
import org.cabildo.ui.shell.StaffPage;

/** Announces this package's page. */
@ApplicationScoped
public class StaffPages {

    @Produces
    StaffPage protection() {
        return new StaffPage(
                StaffPage.Scope.TENANT, Permission.PROTECT_DATA, "protection.title", "staff/personal-data", 50);
    }
}
