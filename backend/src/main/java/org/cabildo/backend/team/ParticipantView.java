package org.cabildo.backend.team;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One of those who work on a draft, as the others know them.
 *
 * @param name what they are called; empty if nobody knows
 * @param segments the names of those in which they write; empty of the whole
 * @param hasOpened whether they have opened their link
 * @param isRemoved whether they were taken out; what they said stays under their name
 */
public record ParticipantView(
        ParticipantId id,
        TeamRole role,
        String name,
        @Nullable String emailOrNull,
        Set<String> segments,
        Instant since,
        boolean hasOpened,
        boolean isRemoved) {

    public Optional<String> email() {
        return Optional.ofNullable(emailOrNull);
    }

    /** For who does not write to them. */
    public ParticipantView withoutAddress() {
        return new ParticipantView(id, role, name, null, segments, since, hasOpened, isRemoved);
    }

    @Override
    public String toString() {
        return "ParticipantView[" + role + "]";
    }
}
