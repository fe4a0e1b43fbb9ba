package org.cabildo.backend.participation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.cabildo.backend.consultation.ConsultationId;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.tenancy.TenantOwned;
import org.eclipse.persistence.annotations.Convert;
import org.jspecify.annotations.Nullable;

/** An organisation's wish to take part, until it is granted or refused. Times are UTC. */
@Entity
@Table(name = "registration")
class Registration extends TenantOwned {

    /** How long the link in the mail is good. */
    static final Duration CONFIRMABLE = Duration.ofHours(48);

    @Column(name = "consultation_id")
    @Convert(UuidConverter.NAME)
    private UUID consultationId;

    @Column(name = "organisation_name")
    private String organisationName;

    @Column(name = "stakeholder_group")
    private String stakeholderGroup;

    @Column(name = "country")
    private String country;

    @Column(name = "language")
    private String language;

    @Column(name = "state")
    private String state;

    @Column(name = "confirmation_hash")
    private byte @Nullable [] confirmationHash;

    @Column(name = "registered_at")
    private LocalDateTime registeredAt;

    @Column(name = "decided_at")
    private @Nullable LocalDateTime decidedAt;

    @Column(name = "refused_because")
    private @Nullable String refusedBecause;

    @Column(name = "invitation_id")
    @Convert(UuidConverter.NAME)
    private @Nullable UUID invitationId;

    protected Registration() {}

    Registration(UUID id, ConsultationId consultation, Invitee invitee, Instant now) {
        super(id);
        this.consultationId = consultation.value();
        this.organisationName = invitee.organisationName();
        this.stakeholderGroup = invitee.stakeholderGroup();
        this.country = invitee.country();
        this.language = invitee.language();
        this.state = RegistrationState.WAITING.key();
        this.registeredAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    void awaitsConfirmation(byte[] hash) {
        state = RegistrationState.UNCONFIRMED.key();
        confirmationHash = hash.clone();
    }

    /** The link has done its work. */
    void confirmed() {
        state = RegistrationState.WAITING.key();
        confirmationHash = null;
    }

    /** @throws ProblemException {@link ProblemType#REGISTRATION_DECIDED} unless it waits */
    void admitted(InvitationId invitation, Instant now) {
        decided(RegistrationState.ADMITTED, now);
        invitationId = invitation.value();
    }

    /** @throws ProblemException {@link ProblemType#REGISTRATION_DECIDED} unless it waits */
    void refused(String reason, Instant now) {
        decided(RegistrationState.REFUSED, now);
        refusedBecause = reason;
    }

    private void decided(RegistrationState decision, Instant now) {
        if (state() != RegistrationState.WAITING) {
            throw new ProblemException(ProblemType.REGISTRATION_DECIDED);
        }
        state = decision.key();
        decidedAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    Invitee invitee() {
        return new Invitee(organisationName, stakeholderGroup, country, language);
    }

    RegistrationView view(Contact contact, boolean isKnown) {
        return new RegistrationView(
                new RegistrationId(id()),
                invitee(),
                contact,
                state(),
                registeredAt.toInstant(ZoneOffset.UTC),
                isKnown,
                refusedBecause);
    }

    private RegistrationState state() {
        return RegistrationState.of(state)
                .orElseThrow(() -> new IllegalStateException("registration " + id() + " is in no state of ours"));
    }
}
