package org.cabildo.backend.submission;

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
import org.jspecify.annotations.Nullable;

/** Who vouched for what one revision of a submission says. */
@Entity(name = "Signature")
@Table(name = "signature")
class StoredSignature extends TenantOwned {

    @Column(name = "submission_id")
    @Convert(UuidConverter.NAME)
    private UUID submissionId;

    @Column(name = "revision")
    private int revision;

    @Column(name = "name")
    private String name;

    @Column(name = "office")
    private @Nullable String office;

    @Column(name = "signed_at")
    private LocalDateTime signedAt;

    protected StoredSignature() {}

    StoredSignature(UUID id, UUID submission, int revision, Signature signature, Instant now) {
        super(id);
        this.submissionId = submission;
        this.revision = revision;
        this.name = signature.name();
        this.office = signature.officeOrNull();
        this.signedAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    int revision() {
        return revision;
    }

    Signature view() {
        return new Signature(name, office);
    }
}
