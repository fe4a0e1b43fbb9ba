package org.cabildo.backend.submission;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's own way to a draft, as it is told once.
 *
 * @param keyOrNull of the draft's address as they open it; null where it is for nobody's eyes but theirs
 * @param isMailed whether a letter with it goes to them
 */
public record ColleagueLink(@Nullable DraftKey keyOrNull, boolean isMailed) {

    public Optional<DraftKey> key() {
        return Optional.ofNullable(keyOrNull);
    }
}
