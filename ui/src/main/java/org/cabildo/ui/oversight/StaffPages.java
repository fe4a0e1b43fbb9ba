package org.cabildo.ui.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.cabildo.backend.identity.Permission;
import org.cabildo.ui.shell.StaffPage;

/** Announces this package's pages. */
@ApplicationScoped
public class StaffPages {

    @Produces
    StaffPage record() {
        return new StaffPage(StaffPage.Scope.TENANT, Permission.READ_RECORD, "oversight.title", "staff/record", 60);
    }

    @Produces
    StaffPage platformRecord() {
        return new StaffPage(
                StaffPage.Scope.PLATFORM,
                Permission.READ_PLATFORM_RECORD,
                "oversight.platform.title",
                "platform/record",
                20);
    }
}
