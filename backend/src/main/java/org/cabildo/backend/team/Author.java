package org.cabildo.backend.team;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * As whom somebody stands before a draft, by the key that they have.
 *
 * @param idOrNull null of a focal point who works alone
 * @param segments the names of those in which they write; empty of the whole
 */
public record Author(@Nullable ParticipantId idOrNull, TeamRole role, Set<String> segments) {

    public Author {
        segments = Set.copyOf(segments);
    }

    /** Who has the draft's own key. */
    public static Author focalPoint(@Nullable ParticipantId id) {
        return new Author(id, TeamRole.FOCAL_POINT, Set.of());
    }

    public Optional<ParticipantId> id() {
        return Optional.ofNullable(idOrNull);
    }

    public boolean may(TeamPermission permission) {
        return permission.isOf(role);
    }

    public boolean mayWriteIn(String segment) {
        return may(TeamPermission.WRITE) && (segments.isEmpty() || segments.contains(segment));
    }
}
