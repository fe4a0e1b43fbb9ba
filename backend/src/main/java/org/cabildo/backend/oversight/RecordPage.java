package org.cabildo.backend.oversight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some entries, the newest first.
 *
 * @param next the number before which the page that follows begins, also where this one is not full: then it was not
 *     looked further back; null after the last
 */
public record RecordPage(List<RecordedAct> acts, @Nullable Long next) {

    public RecordPage {
        acts = List.copyOf(acts);
    }
}
