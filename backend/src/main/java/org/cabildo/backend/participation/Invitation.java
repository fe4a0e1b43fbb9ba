package org.cabildo.backend.participation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.backend.consultation.ConsultationId;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.tenancy.TenantOwned;
import org.eclipse.persistence.annotations.Convert;
import org.jspecify.annotations.Nullable;

/** Leave for one organisation to answer one consultation: once with each code that it gets. Times are UTC. */
@Entity
@Table(name = "invitation")
class Invitation extends TenantOwned {

    @Column(name = "consultation_id")
    @Convert(UuidConverter.NAME)
    private UUID consultationId;

    @Column(name = "code_hash")
    private byte[] codeHash;

    @Column(name = "organisation_name")
    private String organisationName;

    @Column(name = "stakeholder_group")
    private String stakeholderGroup;

    @Column(name = "country")
    private String country;

    @Column(name = "language")
    private String language;

    @Column(name = "issued_at")
    private LocalDateTime issuedAt;

    @Column(name = "expires_at")
    private @Nullable LocalDateTime expiresAt;

    @Column(name = "sent_at")
    private @Nullable LocalDateTime sentAt;

    @Column(name = "opened_at")
    private @Nullable LocalDateTime openedAt;

    @Column(name = "drafted_at")
    private @Nullable LocalDateTime draftedAt;

    @Column(name = "submitted_at")
    private @Nullable LocalDateTime submittedAt;

    @Column(name = "revoked_at")
    private @Nullable LocalDateTime revokedAt;

    protected Invitation() {}

    /** @param expiresAt null: as long as the consultation is open */
    Invitation(
            UUID id,
            ConsultationId consultation,
            byte[] codeHash,
            Invitee invitee,
            Instant now,
            @Nullable Instant expiresAt) {
        super(id);
        this.consultationId = consultation.value();
        this.codeHash = codeHash.clone();
        this.organisationName = invitee.organisationName();
        this.stakeholderGroup = invitee.stakeholderGroup();
        this.country = invitee.country();
        this.language = invitee.language();
        this.issuedAt = utc(now);
        this.expiresAt = expiresAt == null ? null : utc(expiresAt);
    }

    /** The code it had is worth nothing any more; with this one the organisation can answer, even if it has before. */
    void replacedBy(byte[] newCodeHash, Instant now) {
        codeHash = newCodeHash.clone();
        issuedAt = utc(now);
        sentAt = null;
        openedAt = null;
        draftedAt = null;
        revokedAt = null;
        if (expiresAt != null && !issuedAt.isBefore(expiresAt)) {
            expiresAt = null;
        }
    }

    /** The first time counts. */
    void revoked(Instant now) {
        revokedAt = revokedAt == null ? utc(now) : revokedAt;
    }

    void sent(Instant now) {
        sentAt = utc(now);
    }

    /** @throws ProblemException {@link ProblemType#INVITATION_SPENT} if answers were handed in with this code */
    void opened(Instant now) {
        requireUnspent();
        openedAt = openedAt == null ? utc(now) : openedAt;
    }

    void drafted(Instant now) {
        draftedAt = draftedAt == null ? utc(now) : draftedAt;
    }

    /** @throws ProblemException {@link ProblemType#INVITATION_SPENT} if answers were handed in with this code */
    void submitted(Instant now) {
        requireUnspent();
        submittedAt = utc(now);
    }

    /** What was handed in with it by then does not count any more; what came later does. */
    void withdrawn(Instant handedIn) {
        submittedAt = submittedAt != null && submittedAt.isAfter(utc(handedIn)) ? submittedAt : null;
    }

    private void requireUnspent() {
        if (isSpent()) {
            throw new ProblemException(ProblemType.INVITATION_SPENT);
        }
    }

    /** Whether its code lets its reader in. */
    boolean isValid(Instant now) {
        return revokedAt == null && !isExpired(now);
    }

    /** Whether answers were handed in with the code that it has now. */
    boolean isSpent() {
        return submittedAt != null && !submittedAt.isBefore(issuedAt);
    }

    byte[] codeHash() {
        return codeHash.clone();
    }

    ConsultationId consultation() {
        return new ConsultationId(consultationId);
    }

    Invitee invitee() {
        return new Invitee(organisationName, stakeholderGroup, country, language);
    }

    InvitationView view(Instant now, Contact contact) {
        return new InvitationView(
                new InvitationId(id()),
                invitee(),
                contact,
                state(now),
                issuedAt.toInstant(ZoneOffset.UTC),
                Optional.ofNullable(expiresAt)
                        .map(at -> at.toInstant(ZoneOffset.UTC))
                        .orElse(null),
                Optional.ofNullable(submittedAt)
                        .map(at -> at.toInstant(ZoneOffset.UTC))
                        .orElse(null));
    }

    private InvitationState state(Instant now) {
        if (isSpent()) {
            return InvitationState.SUBMITTED;
        }
        if (revokedAt != null) {
            return InvitationState.REVOKED;
        }
        if (isExpired(now)) {
            return InvitationState.EXPIRED;
        }
        if (draftedAt != null) {
            return InvitationState.DRAFTING;
        }
        if (openedAt != null) {
            return InvitationState.OPENED;
        }
        return sentAt == null ? InvitationState.ISSUED : InvitationState.SENT;
    }

    private boolean isExpired(Instant now) {
        return expiresAt != null && !utc(now).isBefore(expiresAt);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
