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

/** A state as it was published. Nothing changes it. */
@Entity(name = "PublicState")
@Table(name = "public_state")
class StoredState extends TenantOwned {

    @Column(name = "consultation_id")
    @Convert(UuidConverter.NAME)
    private UUID consultationId;

    @Column(name = "number")
    private int number;

    @Column(name = "published_at")
    private LocalDateTime publishedAt;

    @Column(name = "figures")
    private String figures;

    protected StoredState() {}

    StoredState(UUID id, ConsultationId consultation, int number, Instant now, PublicFigures figures) {
        super(id);
        this.consultationId = consultation.value();
        this.number = number;
        this.publishedAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        this.figures = FiguresJson.write(figures);
    }

    PublicState view() {
        return new PublicState(number, publishedAt.toInstant(ZoneOffset.UTC), FiguresJson.read(figures));
    }
}
