package org.cabildo.backend.aggregation.tally;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cabildo.backend.platform.Retrying;

/** Counts changes into the tallies, one portion to a transaction; of two who do it at once, one waits for the other. */
@ApplicationScoped
class Folding {

    @Inject
    TallyRows rows;

    /**
     * @param ids of changes, of which others may have been counted by now
     * @return false, and nothing is done, if the tallies are not whole
     */
    @Retrying
    @Transactional
    boolean fold(TallyRows.Scope scope, List<UUID> ids) {
        return rows.in(connection -> {
            if (!rows.hold(connection, scope)) {
                return false;
            }
            List<Change> changes = rows.changes(connection, scope, ids);
            if (changes.isEmpty()) {
                return true;
            }
            Set<UUID> who = changes.stream().map(Change::organisation).collect(Collectors.toSet());
            Map<UUID, Spots> organisations = rows.organisations(connection, scope, who);
            Sums sums = new Sums();
            sums.count(changes, organisations);
            rows.add(connection, scope, sums);
            rows.advance(connection, scope);
            rows.replace(connection, scope, organisations);
            int removed = rows.remove(
                    connection, scope, changes.stream().map(Change::id).toList());
            if (removed != changes.size()) {
                throw new IllegalStateException(changes.size() + " changes were counted, and " + removed + " removed");
            }
            return true;
        });
    }
}
