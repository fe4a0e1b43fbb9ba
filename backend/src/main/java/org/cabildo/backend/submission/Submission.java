package org.cabildo.backend.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.participation.OrganisationId;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.tenancy.TenantOwned;
import org.eclipse.persistence.annotations.Convert;

/** What one organisation handed in at one time. Never changed. */
@Entity
@Table(name = "submission")
class Submission extends TenantOwned {

    @Column(name = "consultation_id")
    @Convert(UuidConverter.NAME)
    private UUID consultationId;

    @Column(name = "organisation_id")
    @Convert(UuidConverter.NAME)
    private UUID organisationId;

    @Column(name = "definition_version")
    private int definitionVersion;

    @Column(name = "definition_hash")
    private String definitionHash;

    @Column(name = "language")
    private String language;

    @Column(name = "consent_use")
    private String consentUse;

    @Column(name = "submitted_at")
    private LocalDateTime submittedAt;

    @Column(name = "content_hash")
    private String contentHash;

    @Column(name = "receipt_code")
    private String receiptCode;

    @Column(name = "idempotency_key")
    private String idempotencyKey;

    protected Submission() {}

    Submission(
            Receipt receipt,
            IdempotencyKey idempotencyKey,
            ConsultationView consultation,
            OrganisationId organisation,
            CheckedSubmission content) {
        super(receipt.submission());
        this.consultationId = consultation.id().value();
        this.organisationId = organisation.value();
        this.definitionVersion = consultation.definition().version();
        this.definitionHash = consultation.definition().contentHash();
        this.language = content.language();
        this.consentUse = content.use().key();
        this.submittedAt = LocalDateTime.ofInstant(receipt.submittedAt(), ZoneOffset.UTC);
        this.contentHash = receipt.contentHash();
        this.receiptCode = receipt.code();
        this.idempotencyKey = idempotencyKey.value();
    }

    int definitionVersion() {
        return definitionVersion;
    }

    Receipt receipt() {
        Instant instant = submittedAt.toInstant(ZoneOffset.UTC);
        return new Receipt(id(), receiptCode, instant, contentHash);
    }
}
