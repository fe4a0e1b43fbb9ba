package org.cabildo.backend.consultation;

import java.time.Instant;
import java.util.Optional;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.evaluation.Form;
import org.jspecify.annotations.Nullable;

/**
 * A consultation with the definition that it runs.
 *
 * @param name as it stands in addresses
 * @param form the version that it runs, ready to be filled in
 * @param closesAtOrNull the first instant at which it takes no more submissions; null while none has been announced
 * @param admission who may begin
 */
public record ConsultationView(
        ConsultationId id,
        String name,
        Form form,
        Instant opensAt,
        @Nullable Instant closesAtOrNull,
        Admission admission) {

    /** What it asks, in the version that it runs. */
    public Definition definition() {
        return form.definition();
    }

    public OpenTime openTime() {
        return new OpenTime(opensAt, closesAtOrNull);
    }

    public Optional<Instant> closesAt() {
        return Optional.ofNullable(closesAtOrNull);
    }

    /** Whether it takes submissions at this instant. */
    public boolean isOpen(Instant now) {
        return !now.isBefore(opensAt) && !isClosed(now);
    }

    public boolean isClosed(Instant now) {
        return closesAtOrNull != null && !now.isBefore(closesAtOrNull);
    }
}
