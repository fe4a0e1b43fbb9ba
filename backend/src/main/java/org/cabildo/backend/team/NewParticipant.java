package org.cabildo.backend.team;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is asked to work on a draft, as the focal point typed it.
 *
 * @param email null or blank without one
 * @param segments the names of those in which they shall write; empty of the whole. A signatory reads all
 * @param language BCP 47 tag of the language of the letter
 */
public record NewParticipant(
        TeamRole role, String name, @Nullable String email, Set<String> segments, String language) {

    public NewParticipant {
        segments = Set.copyOf(segments);
    }

    @Override
    public String toString() {
        return "NewParticipant[" + role + "]";
    }
}
