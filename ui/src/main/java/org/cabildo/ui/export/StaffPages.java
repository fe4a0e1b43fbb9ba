package org.cabildo.ui.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.cabildo.backend.identity.Permission;
import org.cabildo.ui.shell.StaffPage;

/** Announces this package's page. */
@ApplicationScoped
public class StaffPages {

    @Produces
    StaffPage exports() {
        return new StaffPage(
                StaffPage.Scope.CONSULTATION, Permission.EXPORT_ANSWERS, "export.title", ExportAddress.PAGE, 30);
    }
}
