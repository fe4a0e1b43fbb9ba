package org.cabildo.backend.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.backend.audit.Act;
import org.cabildo.backend.audit.Actor;
import org.cabildo.backend.audit.Trail;
import org.cabildo.backend.platform.Ids;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.tenancy.CurrentTenant;
import org.cabildo.backend.tenancy.TenantId;

/**
 * The door for those for whom the tenant's own provider vouches. Whatever it does stays in the room where the caller
 * stands: the role is one here, and the session opens nothing else.
 */
@ApplicationScoped
public class Vouched {

    /** A tenant has one at most. */
    private static final Actor PROVIDER = Actor.provider("openid");

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    CurrentTenant current;

    @Inject
    Accounts accounts;

    @Inject
    ApiTokens tokens;

    @Inject
    Sessions sessions;

    @Inject
    Caller caller;

    @Inject
    Trail trail;

    /** The account with this address, if its person works here: what others have is nobody's business here. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<UUID> member(String email) {
        return accounts.find(email)
                .map(Account::id)
                .filter(account -> membership(account).isPresent());
    }

    /**
     * An account that is found by no address, and is nothing yet.
     *
     * @param mark tells its person from all others, 32 bytes
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID create(byte[] mark, String email, String name) {
        Account account = Account.vouchedFor(Ids.next(clock), here(), mark, email, named(name, email), clock.instant());
        entityManager.persist(account);
        trail.noteAs(PROVIDER, Act.ACCOUNT_MADE, account.id());
        return account.id();
    }

    /** Whether the account is still there. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isThere(UUID account) {
        return accounts.byId(account).isPresent();
    }

    /** What the provider says of the person now; an account that is not its own keeps what its person has said. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void describe(UUID account, String email, String name) {
        accounts.byId(account).ifPresent(found -> found.isDescribed(email, named(name, email)));
    }

    /** What the person is here now, if anything. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Role> role(UUID account) {
        return membership(account).map(Membership::role);
    }

    /** Becomes a member in this role, or changes to it. Tokens that the person issued and that have a higher role go. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void is(UUID account, Role role) {
        if (role == Role.PLATFORM_ADMINISTRATOR) {
            throw new IllegalArgumentException("nobody vouches for who runs the platform");
        }
        Optional<Membership> before = membership(account);
        Optional<Role> was = before.map(Membership::role);
        before.ifPresentOrElse(
                member -> member.is(role),
                () -> entityManager.persist(new Membership(Ids.next(clock), account, role, clock.instant())));
        tokens.revokeIssuedBy(account, Optional.of(role));
        if (was.filter(role::equals).isEmpty()) {
            trail.noteAs(PROVIDER, was.isEmpty() ? Act.MEMBER_JOINED : Act.MEMBER_CHANGED, account, role.key());
        }
    }

    /** Is no member from now on; sessions begun by the provider end, and tokens that the person issued go. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void isNothing(UUID account) {
        Optional<Membership> before = membership(account);
        before.ifPresent(entityManager::remove);
        tokens.revokeIssuedBy(account, Optional.empty());
        sessions.endLimited(account, here());
        if (before.isPresent()) {
            trail.noteAs(PROVIDER, Act.MEMBER_REMOVED, account);
        }
    }

    /**
     * A new session, which opens this tenant only; the one that the browser brought along ends.
     *
     * @param proven when the person has shown to the provider to be the person
     * @param client for the person's own list, such as {@code Firefox, Linux}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Secret enter(UUID account, boolean hasSecondFactor, Instant proven, String client) {
        sessions.endOwn();
        Secret session = sessions.begin(account, hasSecondFactor, proven, client, here());
        trail.noteAs(Actor.account(account), Act.PROVIDER_LET_IN, account);
        return session;
    }

    /** SHA-256 of the session that calls, under which it is kept. */
    public Optional<byte[]> session() {
        return caller.session().map(Secret::hash);
    }

    /**
     * Ends those of these sessions that this tenant's provider has begun.
     *
     * @param hashes as {@link #session} gives them
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void end(List<byte[]> hashes) {
        sessions.endLimited(hashes, here());
        if (!hashes.isEmpty()) {
            trail.noteAs(PROVIDER, Act.SESSIONS_ENDED_BY_PROVIDER, hashes.size());
        }
    }

    /** The tenant whose provider has begun the session of that cookie; empty if none has, and once it has ended. */
    public Optional<TenantId> tenant(String cookie) {
        return sessions.limit(new Secret(cookie));
    }

    /** Whose session calls, if this tenant's provider has begun it. */
    @Transactional
    public Optional<UUID> ofCaller() {
        return isCaller() ? sessions.account().map(Account::id) : Optional.empty();
    }

    /** Whether this tenant's provider has begun the session that calls. */
    public boolean isCaller() {
        return sessions.limit().isPresent() && sessions.limit().equals(current.find());
    }

    /** The tenant is gone for good: nobody can sign in to the accounts for which its provider vouched. */
    @Transactional
    public void forget(TenantId tenant) {
        for (String removal : List.of(
                "DELETE FROM StaffSession s WHERE s.onlyTenant = :tenant",
                "DELETE FROM Account a WHERE a.onlyTenant = :tenant")) {
            entityManager
                    .createQuery(removal)
                    .setParameter("tenant", tenant.value())
                    .executeUpdate();
        }
    }

    private Optional<Membership> membership(UUID account) {
        return entityManager
                .createQuery("SELECT m FROM Membership m WHERE m.accountId = :account", Membership.class)
                .setParameter("account", account)
                .getResultStream()
                .findFirst();
    }

    private TenantId here() {
        return current.find().orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_TENANT));
    }

    /** Who has no name is called by the address. */
    private static String named(String name, String email) {
        String line = name.codePoints()
                .filter(character -> !Character.isISOControl(character))
                .limit(Accounts.LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return line.isEmpty() ? email : line;
    }
}
