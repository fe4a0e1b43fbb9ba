package org.cabildo.backend.publication;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A released answer, as everyone may read it. It says no time, and nothing by which two answers without a name could be put
 * together.
 *
 * @param id of the release, random
 * @param topicOrNull null in an entry
 * @param entryOrNull the same of all answers of one entry, such as a good practice, and of no others; null outside
 * @param organisationOrNull the name, where its author lets all of a submission be published
 */
public record PublicAnswer(
        UUID id,
        String segment,
        @Nullable String topicOrNull,
        String question,
        @Nullable UUID entryOrNull,
        @Nullable String organisationOrNull,
        @Nullable String countryOrNull,
        @Nullable String groupOrNull,
        String language,
        List<Redaction.Piece> pieces) {

    /** In place of a passage that is not shown. */
    public static final String HIDDEN = "[…]";

    public PublicAnswer {
        pieces = List.copyOf(pieces);
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.reason().isPresent() ? HIDDEN : piece.text()));
        return text.toString();
    }
}
