package org.cabildo.backend.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.backend.participation.OrganisationId;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.tenancy.TenantOwned;
import org.eclipse.persistence.annotations.Convert;
import org.jspecify.annotations.Nullable;

/** One act on a submission, and what it left. Never changed. */
@Entity(name = "Revision")
@Table(name = "submission_revision")
class StoredRevision extends TenantOwned {

    @Column(name = "submission_id")
    @Convert(UuidConverter.NAME)
    private UUID submissionId;

    @Column(name = "number")
    private int number;

    @Column(name = "act")
    private String act;

    @Column(name = "done_at")
    private LocalDateTime doneAt;

    @Column(name = "done_with")
    private @Nullable String doneWith;

    @Column(name = "reason")
    private @Nullable String reason;

    @Column(name = "content_hash")
    private @Nullable String contentHash;

    @Column(name = "definition_version")
    private @Nullable Integer definitionVersion;

    @Column(name = "language")
    private @Nullable String language;

    @Column(name = "consent_use")
    private @Nullable String consentUse;

    @Column(name = "organisation_id")
    @Convert(UuidConverter.NAME)
    private @Nullable UUID organisationId;

    @Column(name = "consent_text_id")
    @Convert(UuidConverter.NAME)
    private @Nullable UUID consentText;

    protected StoredRevision() {}

    /** A withdrawal, or what {@link #leaves} makes more of. */
    StoredRevision(UUID id, UUID submission, int number, Revision.Act act, Instant at) {
        super(id);
        this.submissionId = submission;
        this.number = number;
        this.act = act.key();
        this.doneAt = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    /** What stands from then on. */
    void leaves(Stands stands) {
        contentHash = stands.contentHash();
        definitionVersion = stands.definitionVersion();
        language = stands.language();
        consentUse = stands.use().key();
        organisationId = stands.organisation().value();
        consentText = stands.consentTextOrNull();
    }

    void by(Revision.@Nullable With with, @Nullable String why) {
        doneWith = with == null ? null : with.key();
        reason = why;
    }

    Revision view() {
        return new Revision(number, Revision.Act.of(act), doneAt.toInstant(ZoneOffset.UTC), contentHash);
    }

    Optional<Revision.With> doneWith() {
        return Revision.With.of(doneWith);
    }

    @Nullable String reason() {
        return reason;
    }

    /** Empty of a withdrawal. */
    Optional<Stands> stands() {
        if (contentHash == null
                || definitionVersion == null
                || language == null
                || consentUse == null
                || organisationId == null) {
            return Optional.empty();
        }
        return Optional.of(new Stands(
                contentHash,
                definitionVersion,
                language,
                ConsentUse.of(consentUse).orElseThrow(),
                new OrganisationId(organisationId),
                consentText));
    }
}
