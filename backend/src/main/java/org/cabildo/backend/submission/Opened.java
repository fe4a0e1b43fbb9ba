package org.cabildo.backend.submission;

import java.util.Optional;
import java.util.function.Function;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.team.Author;
import org.cabildo.backend.team.TeamPermission;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Place;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.definition.Segment;
import org.jspecify.annotations.Nullable;

/**
 * A draft, and as whom it was opened.
 *
 * @param partsOrNull of which tables it had rows when it was read; null if that was not asked
 */
record Opened(Draft draft, Author author, DraftRows.@Nullable Parts partsOrNull) {

    Optional<DraftRows.Parts> parts() {
        return Optional.ofNullable(partsOrNull);
    }

    /** @throws ProblemException {@link ProblemType#NOT_YOUR_PART} */
    void require(TeamPermission permission) {
        if (!author.may(permission)) {
            throw new ProblemException(ProblemType.NOT_YOUR_PART);
        }
    }

    /** @throws ProblemException {@link ProblemType#UNDER_REVIEW} */
    void requireNotReady() {
        if (draft.isReady() && !draft.isHandedIn()) {
            throw new ProblemException(ProblemType.UNDER_REVIEW);
        }
    }

    /** Finds the segment in which something is written. */
    @FunctionalInterface
    interface There extends Function<Definition, Optional<Segment>> {}

    /** @throws ProblemException {@link ProblemType#NOT_YOUR_PART}, {@link ProblemType#UNDER_REVIEW} */
    void requireWriting(There there, Consultations consultations) {
        require(TeamPermission.WRITE);
        requireNotReady();
        if (author.segments().isEmpty()) {
            return;
        }
        Definition definition = consultations.definition(draft.consultation(), draft.definitionVersion());
        boolean isTheirs = there.apply(definition)
                .filter(segment -> author.mayWriteIn(segment.name()))
                .isPresent();
        if (!isTheirs) {
            throw new ProblemException(ProblemType.NOT_YOUR_PART);
        }
    }

    static There question(String name) {
        return definition -> definition.contents().place(name).map(Place::segment);
    }

    static There repeat(String name) {
        return definition -> definition.segments().stream()
                .filter(segment -> segment.repeats().stream().anyMatch(repeat -> isOrHas(repeat, name)))
                .findFirst();
    }

    private static boolean isOrHas(Repeat repeat, String name) {
        return repeat.name().equals(name)
                || repeat.repeats().stream().anyMatch(inner -> inner.name().equals(name));
    }
}
