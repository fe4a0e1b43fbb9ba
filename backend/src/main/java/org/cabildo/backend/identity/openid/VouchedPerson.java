package org.cabildo.backend.identity.openid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.tenancy.TenantOwned;
import org.eclipse.persistence.annotations.Convert;

/** Which account somebody has of whom the provider speaks. */
@Entity
@Table(name = "openid_person")
class VouchedPerson extends TenantOwned {

    @Column(name = "subject_hash")
    private byte[] subjectHash;

    @Column(name = "account_id")
    @Convert(UuidConverter.NAME)
    private UUID accountId;

    @Column(name = "since")
    private LocalDateTime since;

    protected VouchedPerson() {}

    VouchedPerson(UUID id, Subject subject, UUID accountId, Instant now) {
        super(id);
        this.subjectHash = subject.hash();
        this.accountId = accountId;
        this.since = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    UUID accountId() {
        return accountId;
    }
}
