package org.cabildo.backend.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cabildo.backend.audit.Act;
import org.cabildo.backend.audit.Actor;
import org.cabildo.backend.audit.Trail;
import org.cabildo.backend.platform.Fields;
import org.cabildo.backend.platform.Ids;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.Retrying;
import org.cabildo.backend.platform.Sha256;
import org.cabildo.backend.tenancy.CurrentTenant;

/**
 * Who works for the tenant in whose room the caller stands. Every act but accepting an invitation needs
 * {@link Permission#MANAGE_MEMBERS}; nobody gives a role above their own, nor changes someone who has one.
 */
@ApplicationScoped
public class Members {

    /** Long enough for a holiday, short enough for a lost letter. */
    private static final Duration INVITATION = Duration.ofDays(7);

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Access access;

    @Inject
    Roles roles;

    @Inject
    Accounts accounts;

    @Inject
    ApiTokens tokens;

    @Inject
    FreshProof proof;

    @Inject
    LastOnes lastOnes;

    @Inject
    CurrentTenant current;

    @Inject
    Trail trail;

    /**
     * An invitation at the one moment when its code can be told.
     *
     * @param code opens {@code t/{tenant}/welcome/{code}}, once
     */
    public record Invited(MemberInvitationView invitation, Secret code) {}

    /**
     * The highest role first, then by address.
     *
     * @throws ProblemException if the caller may not manage members
     */
    @Transactional
    public List<MemberView> list() {
        access.require(Permission.MANAGE_MEMBERS);
        return entityManager
                .createQuery("SELECT m FROM Membership m", Membership.class)
                .getResultStream()
                .flatMap(member -> accounts.byId(member.accountId()).map(Account::view).map(member::view).stream())
                .sorted(Comparator.comparing(MemberView::role).thenComparing(MemberView::email))
                .toList();
    }

    /**
     * Those who have not accepted yet, the oldest first; an expired one stays listed until it is withdrawn.
     *
     * @throws ProblemException if the caller may not manage members
     */
    @Transactional
    public List<MemberInvitationView> invitations() {
        access.require(Permission.MANAGE_MEMBERS);
        return entityManager
                .createQuery("SELECT i FROM MemberInvitation i ORDER BY i.id", MemberInvitation.class)
                .getResultStream()
                .map(MemberInvitation::view)
                .toList();
    }

    /** The roles that the caller may give. */
    public List<Role> grantable() {
        return roles.grantable();
    }

    /**
     * Asks someone to become a member. An earlier invitation of the same address is void.
     *
     * @param filled {@code email} and {@code role}
     * @throws ProblemException {@link ProblemType#INVALID}, or if the caller may not manage members
     */
    @Transactional
    public Invited invite(JsonObject filled) {
        access.require(Permission.MANAGE_MEMBERS);
        Fields fields = new Fields(filled, Set.of("email", "role"));
        Optional<String> email = Accounts.email(fields);
        Optional<Role> role = Role.granted(fields, grantable());
        email.filter(this::isMember).ifPresent(member -> fields.wrong("is_member", "email"));
        fields.refuseWrong();
        entityManager
                .createQuery("DELETE FROM MemberInvitation i WHERE i.email = :email")
                .setParameter("email", email.orElseThrow())
                .executeUpdate();
        Secret code = Secret.random("");
        Instant now = clock.instant();
        MemberInvitation invitation = new MemberInvitation(
                Ids.next(clock),
                code,
                email.orElseThrow(),
                role.orElseThrow(),
                roles.issuer().orElse(null),
                now,
                now.plus(INVITATION));
        entityManager.persist(invitation);
        trail.note(
                Act.MEMBER_INVITED, invitation.view().id(), role.orElseThrow().key());
        return new Invited(invitation.view(), code);
    }

    /** @throws ProblemException {@link ProblemType#NOT_FOUND}, or if the caller may not manage members */
    @Transactional
    public void withdraw(UUID invitation) {
        access.require(Permission.MANAGE_MEMBERS);
        int removed = entityManager
                .createQuery("DELETE FROM MemberInvitation i WHERE i.id = :id")
                .setParameter("id", invitation)
                .executeUpdate();
        if (removed == 0) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        trail.note(Act.MEMBER_INVITATION_WITHDRAWN, invitation);
    }

    /** What the code invites to; empty for one that is wrong, used, too old or another tenant's. */
    @Transactional
    public Optional<MemberInvitationView> invitation(String code) {
        return byCode(code).map(MemberInvitation::view);
    }

    /**
     * Becomes a member with a code, which is used up. Makes an account, unless the address has one: then its password is
     * asked for.
     *
     * @param filled {@code code}, {@code password} and {@code name}, which an account that is there keeps as it is
     * @throws ProblemException {@link ProblemType#UNKNOWN_CODE}, {@link ProblemType#INVALID} or
     *     {@link ProblemType#TOO_MANY_REQUESTS}
     */
    @Retrying
    @Transactional
    public void accept(JsonObject filled) {
        Fields fields = new Fields(filled, Set.of("code", "name", "password"));
        Optional<String> code = fields.text("code");
        Optional<String> password = fields.text("password");
        fields.refuseWrong();
        MemberInvitation invitation =
                byCode(code.orElseThrow()).orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_CODE));
        MemberInvitationView asked = invitation.view();
        Account account = account(asked.email(), fields, password.orElseThrow());
        entityManager.remove(invitation);
        ofAccount(account.id())
                .ifPresentOrElse(
                        member -> member.is(asked.role()),
                        () -> entityManager.persist(
                                new Membership(Ids.next(clock), account.id(), asked.role(), clock.instant())));
        trail.noteAs(
                Actor.account(account.id()),
                Act.MEMBER_JOINED,
                account.id(),
                asked.role().key());
    }

    /**
     * Gives another role. Tokens that the member issued and that have a higher role go.
     *
     * @param filled {@code role}
     * @throws ProblemException {@link ProblemType#NOT_FOUND}, {@link ProblemType#INVALID}, or if the caller may not manage
     *     this member
     */
    @Transactional
    public void change(UUID id, JsonObject filled) {
        Membership member = manageable(id);
        Fields fields = new Fields(filled, Set.of("role"));
        Optional<Role> role = Role.granted(fields, grantable());
        fields.refuseWrong();
        member.is(role.orElseThrow());
        tokens.revokeIssuedBy(member.accountId(), Optional.of(role.orElseThrow()));
        trail.note(Act.MEMBER_CHANGED, member.accountId(), role.orElseThrow().key());
    }

    /**
     * From the next call on the person is nothing here, and the tokens that the person issued are gone. The account stays:
     * others may have it as a member.
     *
     * @throws ProblemException {@link ProblemType#NOT_FOUND}, or if the caller may not manage this member
     */
    @Transactional
    public void remove(UUID id) {
        Membership member = manageable(id);
        proof.require();
        entityManager.remove(member);
        tokens.revokeIssuedBy(member.accountId(), Optional.empty());
        trail.note(Act.MEMBER_REMOVED, member.accountId());
    }

    /**
     * The person who is signed in is no member here any more; the tokens that the person issued are gone.
     *
     * @throws ProblemException {@link ProblemType#UNAUTHENTICATED}, {@link ProblemType#PROVIDER_SESSION},
     *     {@link ProblemType#NOT_FOUND} for somebody who is none, {@link ProblemType#PROOF_NEEDED} or
     *     {@link ProblemType#ONLY_ORGANISER}
     */
    @Retrying
    @Transactional
    public void leave() {
        Account account = accounts.own();
        Membership member = ofAccount(account.id()).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        proof.require();
        lastOnes.refuseToLeave(account, current.find().orElseThrow());
        entityManager.remove(member);
        tokens.revokeIssuedBy(account.id(), Optional.empty());
        trail.noteAs(Actor.account(account.id()), Act.MEMBER_LEFT, account.id());
    }

    private Membership manageable(UUID id) {
        access.require(Permission.MANAGE_MEMBERS);
        Membership member = entityManager
                .createQuery("SELECT m FROM Membership m WHERE m.id = :id", Membership.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        if (!grantable().contains(member.role())) {
            trail.tell(Act.PERMISSION_REFUSED, Permission.MANAGE_MEMBERS.name().toLowerCase(Locale.ROOT));
            throw new ProblemException(ProblemType.FORBIDDEN);
        }
        return member;
    }

    private Account account(String email, Fields fields, String password) {
        // Asked for either way, so that nobody learns from the question who has an account.
        Optional<String> name = fields.line("name", "bad_person_name", Accounts.LONGEST_NAME);
        fields.refuseWrong();
        if (accounts.find(email).isEmpty()) {
            return accounts.create(fields, email, name.orElseThrow(), password);
        }
        Optional<Account> proven = accounts.proven(email, password, Optional.empty());
        if (proven.isEmpty()) {
            fields.wrong("wrong_password", "password");
            fields.refuseWrong();
        }
        return proven.orElseThrow();
    }

    private boolean isMember(String email) {
        return accounts.find(email).flatMap(account -> ofAccount(account.id())).isPresent();
    }

    private Optional<Membership> ofAccount(UUID account) {
        return entityManager
                .createQuery("SELECT m FROM Membership m WHERE m.accountId = :account", Membership.class)
                .setParameter("account", account)
                .getResultStream()
                .findFirst();
    }

    private Optional<MemberInvitation> byCode(String code) {
        return entityManager
                .createQuery("SELECT i FROM MemberInvitation i WHERE i.codeHash = :hash", MemberInvitation.class)
                .setParameter("hash", Sha256.of(code))
                .getResultStream()
                .findFirst()
                .filter(invitation -> invitation.isGoodAt(clock.instant()))
                .filter(this::couldStillBeGiven);
    }

    /** Whoever has left the team, or has less to give by now, has invited nobody. */
    private boolean couldStillBeGiven(MemberInvitation invitation) {
        return invitation
                .issuedBy()
                .map(issuer -> accounts.byId(issuer).stream()
                        .flatMap(account -> roles.ofAccount(account).stream())
                        .anyMatch(role ->
                                role.grantable().contains(invitation.view().role())))
                .orElse(true);
    }
}
