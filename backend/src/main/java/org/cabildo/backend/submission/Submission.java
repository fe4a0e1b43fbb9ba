package org.cabildo.backend.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.cabildo.backend.consultation.ConsultationId;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.tenancy.TenantOwned;
import org.eclipse.persistence.annotations.Convert;
import org.jspecify.annotations.Nullable;

/** What one organisation handed in: what stands of it now. {@link StoredRevision} tells how it came to that. */
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

    /** Each answer says how it may be used itself; this is no answer's. */
    @Column(name = "consent_use")
    private String useOfTheWhole;

    /** The first time. */
    @Column(name = "submitted_at")
    private LocalDateTime submittedAt;

    @Column(name = "channel")
    private String channel;

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

    Submission(UUID id, Proof proof, ConsultationView consultation, Channel channel, Instant submittedAt) {
        super(id);
        this.consultationId = consultation.id().value();
        this.submittedAt = LocalDateTime.ofInstant(submittedAt, ZoneOffset.UTC);
        this.channel = channel.key();
        this.receiptCode = proof.code();
        this.receiptHash = proof.codeHash();
        this.receiptSealed = proof.sealedCode();
        this.idempotencyKey = proof.key();
    }

    /** From now on this stands, and nothing of what stood before. */
    void says(Stands stands, String hashOfDefinition) {
        organisationId = stands.organisation().value();
        definitionVersion = stands.definitionVersion();
        definitionHash = hashOfDefinition;
        language = stands.language();
        useOfTheWhole = stands.use().key();
        contentHash = stands.contentHash();
    }

    FirstArrival arrival() {
        return new FirstArrival(submittedAt.toLocalDate(), Channel.of(channel).orElseThrow());
    }

    ConsultationId consultation() {
        return new ConsultationId(consultationId);
    }

    int definitionVersion() {
        return definitionVersion;
    }

    boolean isAnonymous() {
        return receiptHash != null;
    }

    /** Of a named one. */
    String receiptCode() {
        return Objects.requireNonNull(receiptCode);
    }

    /** Of an anonymous one, by the secret that found it. */
    String receiptCode(KeySecret secret) {
        return secret.open(Objects.requireNonNull(receiptSealed));
    }
}
