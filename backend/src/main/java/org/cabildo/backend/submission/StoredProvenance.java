package org.cabildo.backend.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.backend.consultation.SheetCode;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.tenancy.TenantOwned;
import org.eclipse.persistence.annotations.Convert;
import org.jspecify.annotations.Nullable;

/** Where the contribution came from that a draft was begun for. */
@Entity(name = "Provenance")
@Table(name = "provenance")
class StoredProvenance extends TenantOwned {

    @Column(name = "draft_id")
    @Convert(UuidConverter.NAME)
    private UUID draftId;

    @Column(name = "consultation_id")
    @Convert(UuidConverter.NAME)
    private UUID consultationId;

    @Column(name = "channel")
    private String channel;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Column(name = "source")
    private String source;

    /** On the sheets; null without one. */
    @Column(name = "sheet_code")
    private @Nullable String sheetCode;

    /** The account of who entered it; null of a program. */
    @Column(name = "entered_by")
    @Convert(UuidConverter.NAME)
    private @Nullable UUID enteredBy;

    @Column(name = "entered_at")
    private LocalDateTime enteredAt;

    protected StoredProvenance() {}

    StoredProvenance(UUID id, Draft draft, Arrival arrival, @Nullable UUID enteredBy, Instant now) {
        super(id);
        Provenance provenance = arrival.provenance();
        this.draftId = draft.id();
        this.consultationId = draft.consultation().value();
        this.channel = provenance.channel().key();
        this.receivedOn = provenance.receivedOn();
        this.source = provenance.source();
        this.sheetCode = arrival.sheet().map(SheetCode::value).orElse(null);
        this.enteredBy = enteredBy;
        this.enteredAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    UUID draftId() {
        return draftId;
    }

    Instant enteredAt() {
        return enteredAt.toInstant(ZoneOffset.UTC);
    }

    @Nullable UUID enteredBy() {
        return enteredBy;
    }

    Optional<SheetCode> sheet() {
        return Optional.ofNullable(sheetCode).map(SheetCode::new);
    }

    Provenance view() {
        return new Provenance(Provenance.Channel.of(channel).orElseThrow(), receivedOn, source);
    }
}
