package org.cabildo.ui.readers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.List;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.Permission;
import org.cabildo.backend.readers.Readers;
import org.cabildo.backend.readers.SealedAnswers;
import org.cabildo.ui.shell.StaffPage;
import org.cabildo.ui.shell.Whereabouts;

/** Announces this package's page. */
@ApplicationScoped
public class StaffPages {

    @Inject
    SealedAnswers answers;

    @Inject
    Readers readers;

    @Inject
    Access access;

    @Produces
    StaffPage sealed() {
        return new StaffPage(
                StaffPage.Scope.CONSULTATION,
                Permission.COUNT_ANSWERS,
                "readers.title",
                "staff/sealed",
                List.of(),
                35,
                this::isOffered);
    }

    /** Where something is sealed, to those who read it and those who say who does. */
    private boolean isOffered(Whereabouts here) {
        ConsultationView consultation = here.consultation();
        return !answers.questions(consultation).isEmpty()
                && (access.allows(Permission.NAME_READERS) || readers.isCaller(consultation));
    }
}
