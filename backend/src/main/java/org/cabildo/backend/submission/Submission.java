package org.cabildo.backend.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.participation.OrganisationId;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.tenancy.TenantOwned;
import org.eclipse.persistence.annotations.Convert;
import org.jspecify.annotations.Nullable;

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
    private @Nullable String receiptCode;

    @Column(name = "receipt_hash")
    private byte @Nullable [] receiptHash;

    @Column(name = "receipt_sealed")
    private byte @Nullable [] receiptSealed;

    @Column(name = "idempotency_key")
    private String idempotencyKey;

    protected Submission() {}

    Submission(
            Receipt receipt,
            Proof proof,
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
        this.receiptCode = proof.code();
        this.receiptHash = proof.codeHash();
        this.receiptSealed = proof.sealedCode();
        this.idempotencyKey = proof.key();
    }

    int definitionVersion() {
        return definitionVersion;
    }

    /** Of a named one. */
    Receipt receipt() {
        return receipt(Objects.requireNonNull(receiptCode));
    }

    /** Of an anonymous one, by the secret that found it. */
    Receipt receipt(KeySecret secret) {
        return receipt(secret.open(Objects.requireNonNull(receiptSealed)));
    }

    /** @param code by which it was found */
    Receipt receipt(String code) {
        return new Receipt(id(), code, submittedAt.toInstant(ZoneOffset.UTC), contentHash, receiptHash != null);
    }
}
