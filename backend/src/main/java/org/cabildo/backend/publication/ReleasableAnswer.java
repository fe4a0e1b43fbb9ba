package org.cabildo.backend.publication;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose author allows that it is quoted, as an editor sees it.
 *
 * @param organisationOrNull the name under which it would be published; null if without
 * @param topicOrNull null in an entry
 * @param entry 0 outside a repeat, else the number of the entry, from 1
 * @param isReleased whether everyone may read it
 * @param shown what is said of who gave it, or would be
 * @param redactions of a released one
 */
public record ReleasableAnswer(
        UUID id,
        @Nullable String organisationOrNull,
        Attribution shown,
        String country,
        String group,
        String segment,
        @Nullable String topicOrNull,
        String question,
        int entry,
        String language,
        String value,
        boolean isReleased,
        List<Redaction> redactions) {

    public ReleasableAnswer {
        redactions = List.copyOf(redactions);
    }

    public List<Redaction.Piece> pieces() {
        return Redaction.pieces(value, redactions);
    }
}
