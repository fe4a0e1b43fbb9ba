package org.cabildo.backend.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.cabildo.backend.consultation.ConsultationId;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.tenancy.TenantOwned;
import org.eclipse.persistence.annotations.Convert;
import org.jspecify.annotations.Nullable;

/** That an answer may be read by everyone. The database deletes it with the answer. */
@Entity(name = "ReleasedAnswer")
@Table(name = "released_answer")
class StoredRelease extends TenantOwned {

    @Column(name = "consultation_id")
    @Convert(UuidConverter.NAME)
    private UUID consultationId;

    @Column(name = "answer_id")
    @Convert(UuidConverter.NAME)
    private UUID answerId;

    @Column(name = "shown_country")
    private @Nullable String shownCountry;

    @Column(name = "shown_group")
    private @Nullable String shownGroup;

    @Column(name = "released_by")
    @Convert(UuidConverter.NAME)
    private @Nullable UUID releasedBy;

    @Column(name = "released_at")
    private LocalDateTime releasedAt;

    protected StoredRelease() {}

    /** @param releasedBy the account; null of a program */
    StoredRelease(ConsultationId consultation, UUID answer, Attribution shown, @Nullable UUID releasedBy, Instant now) {
        super(UUID.randomUUID());
        this.consultationId = consultation.value();
        this.answerId = answer;
        this.shownCountry = shown.countryOrNull();
        this.shownGroup = shown.groupOrNull();
        this.releasedBy = releasedBy;
        this.releasedAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    UUID answerId() {
        return answerId;
    }

    Attribution shown() {
        return new Attribution(shownCountry, shownGroup);
    }
}
