package org.cabildo.backend.submission;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a {@link UseWish}.
 *
 * @param at when it was saved
 * @param revision of the draft, as in {@link SavedAnswer}
 * @param useOrNull as it stands now; null: as everything else
 * @param hasMet whether somebody else had changed it since the page read it
 */
public record SavedUse(Instant at, long revision, @Nullable ConsentUse useOrNull, boolean hasMet) {

    public Optional<ConsentUse> use() {
        return Optional.ofNullable(useOrNull);
    }
}
