package org.cabildo.backend.participation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cabildo.backend.audit.Act;
import org.cabildo.backend.audit.Trail;
import org.cabildo.backend.consultation.Admission;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.Permission;
import org.cabildo.backend.outbox.Outbox;
import org.cabildo.backend.platform.ClientAddress;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.Ids;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.PublicAddress;
import org.cabildo.backend.platform.RateLimits;
import org.cabildo.backend.platform.Sha256;
import org.cabildo.backend.tenancy.TenantView;
import org.cabildo.backend.tenancy.Tenants;

/**
 * Those who ask to take part. Whoever registers learns nothing of other registrations: the same organisation can be
 * registered any number of times, and each time with the same answer.
 */
@ApplicationScoped
public class Registrations {

    private static final int TOKEN_BYTES = 32;
    private static final int LONGEST_REASON = 1_000;

    private final SecureRandom random = new SecureRandom();

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Access access;

    @Inject
    Consultations consultations;

    @Inject
    Contacts contacts;

    @Inject
    Invitations invitations;

    @Inject
    Outbox outbox;

    @Inject
    Tenants tenants;

    @Inject
    PublicAddress publicAddress;

    @Inject
    RateLimits limits;

    @Inject
    ClientAddress client;

    @Inject
    Trail trail;

    /**
     * Asks to take part. The answer depends on the rules of the consultation alone.
     *
     * @throws ProblemException {@link ProblemType#REGISTRATION_NOT_OFFERED}, {@link ProblemType#INVALID}, that the
     *     consultation is not open, or {@link ProblemType#TOO_MANY_REQUESTS}
     */
    @Transactional
    public Registered register(ConsultationView seen, NewRegistration asked) {
        ConsultationView consultation = consultations.named(seen.name());
        Admission rules = consultation.admission();
        if (!rules.takesRegistrations()) {
            throw new ProblemException(ProblemType.REGISTRATION_NOT_OFFERED);
        }
        consultations.requireOpen(consultation);
        boolean isMailed = rules.emailConfirmation() || rules.approval();
        List<FieldProblem> problems = new ArrayList<>();
        InviteeChecker checker = new InviteeChecker(consultation.definition(), "", problems);
        Invitee invitee =
                checker.invitee(asked.organisationName(), asked.stakeholderGroup(), asked.country(), asked.language());
        Contact contact = checker.contact(asked.person(), asked.email());
        if (isMailed && contact.email().isEmpty()) {
            checker.missing("email");
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID, problems, problems.size());
        }
        List<RateLimits.Charge> charges = new ArrayList<>();
        charges.add(new RateLimits.Charge(RateLimits.Kind.REGISTRATION, client.key()));
        contact.email()
                .map(email -> new RateLimits.Charge(RateLimits.Kind.LETTER_ADDRESS, email.toLowerCase(Locale.ROOT)))
                .ifPresent(charges::add);
        limits.spend(charges);
        forgetUnconfirmed();
        Registration registration = new Registration(Ids.next(clock), consultation.id(), invitee, clock.instant());
        entityManager.persist(registration);
        contacts.keep(consultation.id(), registration.id(), contact);
        if (rules.emailConfirmation()) {
            askToConfirm(consultation, registration, contact);
            return new Registered(RegistrationState.UNCONFIRMED, null);
        }
        return goOn(consultation, registration, contact);
    }

    /**
     * The link in the mail was opened. It is good for once.
     *
     * @throws ProblemException {@link ProblemType#CONFIRMATION_REFUSED} if it is unknown, used or older than 48 hours
     */
    @Transactional
    public Registered confirm(ConsultationView seen, String token) {
        ConsultationView consultation = consultations.named(seen.name());
        Registration registration = entityManager
                .createQuery(
                        "SELECT r FROM Registration r WHERE r.consultationId = :consultation"
                                + " AND r.confirmationHash = :hash AND r.registeredAt > :since",
                        Registration.class)
                .setParameter("consultation", consultation.id().value())
                .setParameter("hash", Sha256.of(token))
                .setParameter("since", oldestConfirmable())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.CONFIRMATION_REFUSED));
        registration.confirmed();
        return goOn(consultation, registration, contacts.toWriteTo(registration.id()));
    }

    private Registered goOn(ConsultationView consultation, Registration registration, Contact contact) {
        if (consultation.admission().approval()) {
            return new Registered(RegistrationState.WAITING, null);
        }
        return new Registered(RegistrationState.ADMITTED, admit(consultation, registration, contact));
    }

    private IssuedInvitation admit(ConsultationView consultation, Registration registration, Contact contact) {
        IssuedInvitation issued = invitations.admit(consultation, registration.invitee(), contact);
        entityManager.flush();
        registration.admitted(issued.id(), clock.instant());
        return issued;
    }

    private void askToConfirm(ConsultationView consultation, Registration registration, Contact contact) {
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        registration.awaitsConfirmation(Sha256.of(token));
        TenantView tenant = tenants.current();
        String link = publicAddress.of("t/" + tenant.name() + "/" + consultation.name() + "/register/" + token);
        outbox.write(invitations.mailOf(tenant, consultation).confirmation(registration.invitee(), contact, link));
    }

    /**
     * The oldest first.
     *
     * @param first how many to leave out
     * @param most how many to give, from 1
     * @throws ProblemException if the caller may not see them
     */
    @Transactional
    public RegistrationPage page(ConsultationView consultation, RegistrationState state, int first, int most) {
        access.require(Permission.MANAGE_PARTICIPATION);
        String condition = " FROM Registration r WHERE r.consultationId = :consultation AND r.state = :state";
        List<Registration> rows = in(
                        entityManager.createQuery("SELECT r" + condition + " ORDER BY r.id", Registration.class),
                        consultation,
                        state)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
        Long found = in(entityManager.createQuery("SELECT COUNT(r)" + condition, Long.class), consultation, state)
                .getSingleResult();
        Map<UUID, Contact> known =
                contacts.ofThose(rows.stream().map(Registration::id).toList());
        Set<String> invited = invited(consultation, rows);
        return new RegistrationPage(
                rows.stream()
                        .map(row -> row.view(
                                known.getOrDefault(row.id(), Contact.NONE),
                                invited.contains(row.invitee().organisationName())))
                        .toList(),
                found);
    }

    /** The names among these that are invited. */
    private Set<String> invited(ConsultationView consultation, List<Registration> rows) {
        if (rows.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(entityManager
                .createQuery(
                        "SELECT i.organisationName FROM Invitation i WHERE i.consultationId = :consultation"
                                + " AND i.organisationName IN :names",
                        String.class)
                .setParameter("consultation", consultation.id().value())
                .setParameter(
                        "names",
                        rows.stream()
                                .map(row -> row.invitee().organisationName())
                                .toList())
                .getResultList());
    }

    private static <T> TypedQuery<T> in(TypedQuery<T> query, ConsultationView consultation, RegistrationState state) {
        return query.setParameter("consultation", consultation.id().value()).setParameter("state", state.key());
    }

    /**
     * Lets somebody in, who gets an invitation by mail.
     *
     * @throws ProblemException {@link ProblemType#NOT_FOUND}, {@link ProblemType#REGISTRATION_DECIDED}, or if the caller
     *     may not decide
     */
    @Transactional
    public void approve(ConsultationView consultation, RegistrationId id) {
        access.require(Permission.MANAGE_PARTICIPATION);
        Registration registration = locked(consultation, id);
        admit(consultation, registration, contacts.toWriteTo(id.value()));
        trail.note(Act.REGISTRATION_APPROVED, consultation.name(), id.value());
    }

    /**
     * @param reason which is mailed; 1 to 1,000 characters
     * @throws ProblemException {@link ProblemType#NOT_FOUND}, {@link ProblemType#REGISTRATION_DECIDED},
     *     {@link ProblemType#INVALID}, or if the caller may not decide
     */
    @Transactional
    public void refuse(ConsultationView consultation, RegistrationId id, String reason) {
        access.require(Permission.MANAGE_PARTICIPATION);
        String said = reason.strip();
        if (said.isEmpty() || said.codePointCount(0, said.length()) > LONGEST_REASON) {
            throw new ProblemException(
                    ProblemType.INVALID, List.of(FieldProblem.of("bad_reason", "/reason", LONGEST_REASON)), 1);
        }
        Registration registration = locked(consultation, id);
        registration.refused(said, clock.instant());
        Contact contact = contacts.toWriteTo(id.value());
        if (contact.email().isPresent()) {
            outbox.write(
                    invitations.mailOf(tenants.current(), consultation).refusal(registration.invitee(), contact, said));
        }
        trail.note(Act.REGISTRATION_REFUSED, consultation.name(), id.value());
    }

    private Registration locked(ConsultationView consultation, RegistrationId id) {
        return entityManager
                .createQuery(
                        "SELECT r FROM Registration r WHERE r.consultationId = :consultation AND r.id = :id",
                        Registration.class)
                .setParameter("consultation", consultation.id().value())
                .setParameter("id", id.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    /** Whoever did not confirm is not kept. */
    private void forgetUnconfirmed() {
        List<UUID> gone = entityManager
                .createQuery(
                        "SELECT r.id FROM Registration r WHERE r.state = :state AND r.registeredAt <= :since",
                        UUID.class)
                .setParameter("state", RegistrationState.UNCONFIRMED.key())
                .setParameter("since", oldestConfirmable())
                .setMaxResults(100)
                .getResultList();
        if (!gone.isEmpty()) {
            contacts.forget(gone);
            entityManager
                    .createQuery("DELETE FROM Registration r WHERE r.id IN :gone")
                    .setParameter("gone", gone)
                    .executeUpdate();
        }
    }

    private LocalDateTime oldestConfirmable() {
        return LocalDateTime.ofInstant(clock.instant().minus(Registration.CONFIRMABLE), ZoneOffset.UTC);
    }
}
