package org.cabildo.backend.participation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cabildo.backend.audit.Act;
import org.cabildo.backend.audit.Trail;
import org.cabildo.backend.consultation.ConsultationId;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.Permission;
import org.cabildo.backend.outbox.Outbox;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.Ids;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.PublicAddress;
import org.cabildo.backend.platform.Retrying;
import org.cabildo.backend.tenancy.TenantView;
import org.cabildo.backend.tenancy.Tenants;
import org.cabildo.backend.tenancy.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The invitations to the consultations of the tenant in whose room the caller stands. Every public act needs
 * {@link Permission#MANAGE_PARTICIPATION}.
 */
@ApplicationScoped
public class Invitations {

    /** At once: each code costs some milliseconds, and all of them are told in one answer. */
    public static final int MOST_AT_ONCE = 2_000;

    private final SecureRandom random = new SecureRandom();

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Access access;

    @Inject
    Contacts contacts;

    @Inject
    Tenants tenants;

    @Inject
    Settings settings;

    @Inject
    PublicAddress publicAddress;

    @Inject
    Outbox outbox;

    @Inject
    Event<CodeReplaced> codeReplaced;

    @Inject
    Trail trail;

    /**
     * Invites all of them, or none if one has a wrong field.
     *
     * @param isMailed whether those with an e-mail address get their link by mail
     * @return in the same order, with the codes, which nobody can read again
     * @throws ProblemException {@link ProblemType#INVALID} with pointers such as {@code /invitations/0/country}, or if
     *     the caller may not invite
     */
    @Transactional
    public List<IssuedInvitation> issue(ConsultationView consultation, List<NewInvitation> asked, boolean isMailed) {
        access.require(Permission.MANAGE_PARTICIPATION);
        List<Checked> checked = check(consultation, asked);
        List<Coded> codes = codes(consultation.id(), checked.size());
        TenantView tenant = tenants.current();
        List<IssuedInvitation> issued = new ArrayList<>();
        for (int i = 0; i < checked.size(); i++) {
            Checked one = checked.get(i);
            issued.add(
                    enter(tenant, consultation, one.invitee(), one.contact(), codes.get(i), one.expiresAt(), isMailed));
        }
        trail.note(Act.INVITATIONS_SENT, consultation.name(), issued.size());
        return issued;
    }

    /** For whoever has registered and is let in. */
    @Transactional(Transactional.TxType.MANDATORY)
    IssuedInvitation admit(ConsultationView consultation, Invitee invitee, Contact contact) {
        Coded coded = codes(consultation.id(), 1).get(0);
        return enter(tenants.current(), consultation, invitee, contact, coded, null, true);
    }

    /**
     * Makes a new code; the one before is worth nothing from now on, and a draft that was begun with it opens with the
     * new one only. If answers were handed in already, they stay, and the organisation can answer once more.
     *
     * @param isMailed whether the new link goes to the contact by mail, if there is an address
     * @throws ProblemException {@link ProblemType#NOT_FOUND}, or if the caller may not invite
     */
    @Retrying
    @Transactional
    public IssuedInvitation replace(ConsultationView consultation, InvitationId id, boolean isMailed) {
        access.require(Permission.MANAGE_PARTICIPATION);
        Invitation invitation = locked(consultation, id);
        Coded coded = codes(consultation.id(), 1).get(0);
        invitation.replacedBy(coded.hash(), clock.instant());
        codeReplaced.fire(new CodeReplaced(id, coded.code().draftKey(consultation.id())));
        TenantView tenant = tenants.current();
        Contact contact = contacts.toWriteTo(id.value());
        IssuedInvitation issued = issued(tenant, consultation, invitation, contact, coded.code());
        mail(tenant, consultation, invitation, issued, isMailed);
        trail.note(Act.INVITATION_REPLACED, consultation.name(), id.value());
        return known(issued);
    }

    /**
     * From now on its code lets nobody in. A draft that was begun with it can still be finished under the draft's own
     * address, and what was handed in stays.
     *
     * @param isStolen whether the open draft, too, is taken from whoever has its address; replacing the invitation gives
     *     it to the organisation again
     * @throws ProblemException {@link ProblemType#NOT_FOUND}, or if the caller may not revoke
     */
    @Retrying
    @Transactional
    public void revoke(ConsultationView consultation, InvitationId id, boolean isStolen) {
        access.require(Permission.MANAGE_PARTICIPATION);
        locked(consultation, id).revoked(clock.instant());
        if (isStolen) {
            InvitationCode nobodys = InvitationCode.random(random);
            codeReplaced.fire(new CodeReplaced(id, nobodys.draftKey(consultation.id())));
        }
        trail.note(Act.INVITATION_WITHDRAWN, consultation.name(), id.value());
    }

    /**
     * By the name of the organisation.
     *
     * @param part of the name of the organisation; blank for all
     * @param first how many to leave out
     * @param most how many to give, from 1
     * @throws ProblemException if the caller may not see them
     */
    @Transactional
    public InvitationPage page(ConsultationView consultation, String part, int first, int most) {
        access.require(Permission.MANAGE_PARTICIPATION);
        String condition = " FROM Invitation i WHERE i.consultationId = :consultation"
                + " AND LOWER(i.organisationName) LIKE :part ESCAPE '!'";
        List<Invitation> rows = asked(
                        entityManager.createQuery(
                                "SELECT i" + condition + " ORDER BY i.organisationName, i.id", Invitation.class),
                        consultation,
                        part)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
        Long found = asked(entityManager.createQuery("SELECT COUNT(i)" + condition, Long.class), consultation, part)
                .getSingleResult();
        Map<UUID, Contact> known =
                contacts.ofThose(rows.stream().map(Invitation::id).toList());
        Instant now = clock.instant();
        return new InvitationPage(
                rows.stream()
                        .map(row -> row.view(now, known.getOrDefault(row.id(), Contact.NONE)))
                        .toList(),
                found);
    }

    /** @throws ProblemException if the caller may not see it */
    @Transactional
    public ResponseRate responseRate(ConsultationView consultation) {
        access.require(Permission.MANAGE_PARTICIPATION);
        Object[] counts = entityManager
                .createQuery(
                        "SELECT COUNT(i.submittedAt), COUNT(i) FROM Invitation i WHERE i.consultationId = :consultation"
                                + " AND (i.revokedAt IS NULL OR i.submittedAt IS NOT NULL)",
                        Object[].class)
                .setParameter("consultation", consultation.id().value())
                .getSingleResult();
        return new ResponseRate((Long) counts[0], (Long) counts[1]);
    }

    /**
     * Counted from the invitations, of which there are as many as were sent.
     *
     * @return for each group of each country of which somebody was invited
     * @throws ProblemException if the caller may not count answers
     */
    @Transactional
    public List<Coverage> coverage(ConsultationView consultation) {
        access.require(Permission.COUNT_ANSWERS);
        return entityManager
                .createQuery(
                        "SELECT i.stakeholderGroup, i.country, COUNT(i), COUNT(i.submittedAt) FROM Invitation i"
                                + " WHERE i.consultationId = :consultation"
                                + " AND (i.revokedAt IS NULL OR i.submittedAt IS NOT NULL)"
                                + " GROUP BY i.stakeholderGroup, i.country",
                        Object[].class)
                .setParameter("consultation", consultation.id().value())
                .getResultStream()
                .map(row -> new Coverage((String) row[0], (String) row[1], (Long) row[2], (Long) row[3]))
                .toList();
    }

    private static <T> TypedQuery<T> asked(TypedQuery<T> query, ConsultationView consultation, String part) {
        String escaped = part.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
        return query.setParameter("consultation", consultation.id().value()).setParameter("part", "%" + escaped + "%");
    }

    private record Checked(
            Invitee invitee, Contact contact, @Nullable Instant expiresAt) {}

    private record Coded(InvitationCode code, byte[] hash) {}

    private List<Checked> check(ConsultationView consultation, List<NewInvitation> asked) {
        List<FieldProblem> problems = new ArrayList<>();
        if (asked.isEmpty()) {
            problems.add(FieldProblem.of("missing", "/invitations", "invitations"));
        }
        if (asked.size() > MOST_AT_ONCE) {
            problems.add(FieldProblem.of("too_many", "/invitations", asked.size(), MOST_AT_ONCE));
            throw new ProblemException(ProblemType.INVALID, problems, problems.size());
        }
        List<Checked> checked = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            NewInvitation one = asked.get(i);
            InviteeChecker checker = new InviteeChecker(consultation.definition(), "/invitations/" + i, problems);
            Instant expiresAt = one.expiresAt();
            if (expiresAt != null && !expiresAt.isAfter(clock.instant())) {
                checker.wrong("expires_in_the_past", "expiresAt");
            }
            checked.add(new Checked(
                    checker.invitee(one.organisationName(), one.stakeholderGroup(), one.country(), one.language()),
                    checker.contact(one.person(), one.email()),
                    expiresAt));
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID, problems, problems.size());
        }
        return checked;
    }

    /** On all processors: each takes some milliseconds of one. */
    private List<Coded> codes(ConsultationId consultation, int number) {
        return IntStream.range(0, number)
                .parallel()
                .mapToObj(i -> InvitationCode.random(random))
                .map(code -> new Coded(code, code.hash(consultation)))
                .toList();
    }

    private IssuedInvitation enter(
            TenantView tenant,
            ConsultationView consultation,
            Invitee invitee,
            Contact contact,
            Coded coded,
            @Nullable Instant expiresAt,
            boolean isMailed) {
        Invitation invitation =
                new Invitation(Ids.next(clock), consultation.id(), coded.hash(), invitee, clock.instant(), expiresAt);
        entityManager.persist(invitation);
        contacts.keep(consultation.id(), invitation.id(), contact);
        IssuedInvitation issued = issued(tenant, consultation, invitation, contact, coded.code());
        mail(tenant, consultation, invitation, issued, isMailed);
        return issued;
    }

    private void mail(
            TenantView tenant,
            ConsultationView consultation,
            Invitation invitation,
            IssuedInvitation issued,
            boolean isMailed) {
        if (isMailed && issued.contact().email().isPresent()) {
            outbox.write(mailOf(tenant, consultation).invitation(issued));
            invitation.sent(clock.instant());
        }
    }

    InvitationMail mailOf(TenantView tenant, ConsultationView consultation) {
        return new InvitationMail(consultation, settings.here(), tenant.label());
    }

    private IssuedInvitation issued(
            TenantView tenant,
            ConsultationView consultation,
            Invitation invitation,
            Contact contact,
            InvitationCode code) {
        String room = publicAddress.of("t/" + tenant.name());
        return new IssuedInvitation(
                new InvitationId(invitation.id()),
                invitation.invitee(),
                contact,
                code,
                room + "/" + consultation.name() + "/i/" + code.shown(),
                room + "/code");
    }

    /** As far as the caller may know it. */
    private IssuedInvitation known(IssuedInvitation issued) {
        return access.allows(Permission.READ_CONTACTS)
                ? issued
                : new IssuedInvitation(
                        issued.id(), issued.invitee(), Contact.NONE, issued.code(), issued.link(), issued.codePage());
    }

    private Invitation locked(ConsultationView consultation, InvitationId id) {
        return entityManager
                .createQuery(
                        "SELECT i FROM Invitation i WHERE i.consultationId = :consultation AND i.id = :id",
                        Invitation.class)
                .setParameter("consultation", consultation.id().value())
                .setParameter("id", id.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }
}
