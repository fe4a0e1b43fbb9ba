package org.cabildo.backend.aggregation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.cabildo.backend.aggregation.tally.Difference;
import org.cabildo.backend.aggregation.tally.Tallies;
import org.cabildo.backend.audit.Act;
import org.cabildo.backend.audit.Trail;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.Permission;

/** Holds the tallies of every consultation of the current tenant against its answers. Needs {@link Permission#MANAGE_TENANTS}. */
@ApplicationScoped
public class Recounts {

    @Inject
    Access access;

    @Inject
    Consultations consultations;

    @Inject
    Tallies tallies;

    @Inject
    Trail trail;

    /** How one consultation was found. */
    public record Found(String consultation, Difference difference) {}

    /** Changes nothing. */
    public List<Found> compare() {
        access.require(Permission.MANAGE_TENANTS);
        List<Found> found = new ArrayList<>();
        for (ConsultationView consultation : consultations.all()) {
            found.add(new Found(consultation.name(), tallies.compare(consultation.id())));
        }
        return found;
    }

    /**
     * Counts those anew whose tallies are wrong.
     *
     * @return as they were found
     */
    public List<Found> repair() {
        access.require(Permission.MANAGE_TENANTS);
        List<Found> found = new ArrayList<>();
        for (ConsultationView consultation : consultations.all()) {
            Difference difference = tallies.compare(consultation.id());
            if (difference.wrong() > 0) {
                tallies.repair(consultation.id());
            }
            found.add(new Found(consultation.name(), difference));
        }
        trail.noteAlone(Act.TALLIES_REPAIRED);
        return found;
    }
}
