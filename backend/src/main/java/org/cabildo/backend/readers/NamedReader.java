package org.cabildo.backend.readers;

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

/** That somebody reads the sealed answers of a consultation. The row goes when the person leaves the tenant. */
@Entity
@Table(name = "named_reader")
class NamedReader extends TenantOwned {

    @Column(name = "consultation_id")
    @Convert(UuidConverter.NAME)
    private UUID consultationId;

    @Column(name = "account_id")
    @Convert(UuidConverter.NAME)
    private UUID accountId;

    @Column(name = "named_at")
    private LocalDateTime namedAt;

    protected NamedReader() {}

    NamedReader(UUID id, ConsultationId consultation, UUID account, Instant now) {
        super(id);
        consultationId = consultation.value();
        accountId = account;
        namedAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    UUID account() {
        return accountId;
    }

    Instant since() {
        return namedAt.toInstant(ZoneOffset.UTC);
    }
}
