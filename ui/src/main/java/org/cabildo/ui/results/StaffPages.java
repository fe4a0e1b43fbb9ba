package org.cabildo.ui.results;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Arrays;
import org.cabildo.backend.identity.Permission;
import org.cabildo.ui.shell.StaffPage;

/** Announces the first of this package's pages. */
@ApplicationScoped
public class StaffPages {

    /** The way to the others is on the page. */
    @Produces
    StaffPage overview() {
        return new StaffPage(
                StaffPage.Scope.CONSULTATION,
                Permission.COUNT_ANSWERS,
                "results.title",
                Tab.OVERVIEW.path(),
                Arrays.stream(Tab.values())
                        .filter(tab -> tab != Tab.OVERVIEW)
                        .map(Tab::path)
                        .toList(),
                10,
                here -> true);
    }
}
