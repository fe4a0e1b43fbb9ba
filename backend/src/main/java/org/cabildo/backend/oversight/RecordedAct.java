package org.cabildo.backend.oversight;

import java.util.Map;
import java.util.Optional;
import org.cabildo.backend.audit.Entry;

/**
 * An entry as it is shown.
 *
 * @param names what accounts and tokens that it names are called by now, by how they stand in it, such as
 *     {@code account:{id}}; one that is gone is not among them
 */
public record RecordedAct(Entry entry, Map<String, String> names) {

    public RecordedAct {
        names = Map.copyOf(names);
    }

    /** Empty for somebody who has no name, or none any more. */
    public Optional<String> actorName() {
        return Optional.ofNullable(names.get(entry.actor()));
    }
}
