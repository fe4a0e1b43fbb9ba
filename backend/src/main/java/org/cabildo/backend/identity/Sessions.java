package org.cabildo.backend.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.tenancy.CurrentTenant;
import org.cabildo.backend.tenancy.TenantId;

/** Who is signed in where. */
@ApplicationScoped
class Sessions {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Caller caller;

    @Inject
    LastSeen lastSeen;

    @Inject
    CurrentTenant current;

    /**
     * Whose browser calls; empty for a program, a stranger and a session that has ended, and outside the tenant that a
     * session is limited to.
     */
    @Transactional
    Optional<Account> account() {
        return caller.session().flatMap(secret -> {
            Instant now = clock.instant();
            return good(secret, now).filter(this::opensHere).flatMap(session -> {
                if (session.isWorthNoting(now)) {
                    lastSeen.note(secret, now);
                }
                return Optional.ofNullable(entityManager.find(Account.class, session.accountId()));
            });
        });
    }

    /** The tenant whose provider has begun the session that calls; empty if the person has begun it alone. */
    @Transactional
    Optional<TenantId> limit() {
        return current().flatMap(StaffSession::onlyTenant);
    }

    /** The same of any session. */
    @Transactional
    Optional<TenantId> limit(Secret session) {
        return good(session, clock.instant()).flatMap(StaffSession::onlyTenant);
    }

    /**
     * For what somebody does with their own account, which is none of a tenant's business.
     *
     * @throws ProblemException {@link ProblemType#PROVIDER_SESSION} if a tenant's provider has begun the session
     */
    @Transactional
    void requireOwn() {
        if (limit().isPresent()) {
            throw new ProblemException(ProblemType.PROVIDER_SESSION);
        }
    }

    private boolean opensHere(StaffSession session) {
        return session.onlyTenant().isEmpty() || session.onlyTenant().equals(current.find());
    }

    /** The session of this browser, if it is good. */
    @Transactional
    Optional<StaffSession> current() {
        return caller.session().flatMap(secret -> good(secret, clock.instant()));
    }

    /** Notes that its person has proven once more who it is. */
    @Transactional
    void proven(boolean bySecondFactor) {
        current().ifPresent(session -> session.proven(bySecondFactor, clock.instant()));
    }

    private Optional<StaffSession> good(Secret secret, Instant now) {
        return entityManager
                .createQuery("SELECT s FROM StaffSession s WHERE s.hash = :hash", StaffSession.class)
                .setParameter("hash", secret.hash())
                .getResultStream()
                .findFirst()
                .filter(session -> session.isGoodAt(now));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Secret begin(UUID account, boolean hasSecondFactor, String client) {
        Instant now = clock.instant();
        forgetEnded(account, now);
        Secret secret = Secret.random("");
        entityManager.persist(new StaffSession(secret, account, hasSecondFactor, client, now));
        return secret;
    }

    /**
     * One that opens this tenant only.
     *
     * @param proven when its person has shown to the tenant's provider to be the person
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Secret begin(UUID account, boolean hasSecondFactor, Instant proven, String client, TenantId tenant) {
        Instant now = clock.instant();
        forgetEnded(account, now);
        Secret secret = Secret.random("");
        StaffSession session = new StaffSession(secret, account, hasSecondFactor, client, now);
        session.opensOnly(tenant, proven.isAfter(now) ? now : proven);
        entityManager.persist(session);
        return secret;
    }

    /** Those that are good, the latest first. */
    @Transactional
    List<SessionView> of(UUID account) {
        Instant now = clock.instant();
        Optional<SessionView.Id> own = caller.session().map(Secret::hash).map(SessionView.Id::of);
        return entityManager
                .createQuery(
                        "SELECT s FROM StaffSession s WHERE s.accountId = :account ORDER BY s.seenAt DESC",
                        StaffSession.class)
                .setParameter("account", account)
                .getResultStream()
                .filter(session -> session.isGoodAt(now))
                .map(session -> session.view(own))
                .toList();
    }

    /** Ends that one if it is the account's. */
    @Transactional
    void end(UUID account, byte[] hash) {
        entityManager
                .createQuery("DELETE FROM StaffSession s WHERE s.accountId = :account AND s.hash = :hash")
                .setParameter("account", account)
                .setParameter("hash", hash)
                .executeUpdate();
    }

    /** Ends the session that calls, wherever it calls from. */
    @Transactional
    void endOwn() {
        caller.session()
                .ifPresent(session -> entityManager
                        .createQuery("DELETE FROM StaffSession s WHERE s.hash = :hash")
                        .setParameter("hash", session.hash())
                        .executeUpdate());
    }

    /** Ends those of the account that the tenant's provider has begun. */
    @Transactional(Transactional.TxType.MANDATORY)
    void endLimited(UUID account, TenantId tenant) {
        entityManager
                .createQuery("DELETE FROM StaffSession s WHERE s.accountId = :account AND s.onlyTenant = :tenant")
                .setParameter("account", account)
                .setParameter("tenant", tenant.value())
                .executeUpdate();
    }

    /** Ends those with these hashes that the tenant's provider has begun. */
    @Transactional(Transactional.TxType.MANDATORY)
    void endLimited(List<byte[]> hashes, TenantId tenant) {
        hashes.forEach(hash -> entityManager
                .createQuery("DELETE FROM StaffSession s WHERE s.hash = :hash AND s.onlyTenant = :tenant")
                .setParameter("hash", hash)
                .setParameter("tenant", tenant.value())
                .executeUpdate());
    }

    /** Ends every session of the account but the caller's own. */
    @Transactional
    void endOthers(UUID account) {
        entityManager
                .createQuery("DELETE FROM StaffSession s WHERE s.accountId = :account AND s.hash <> :own")
                .setParameter("account", account)
                .setParameter("own", caller.session().map(Secret::hash).orElse(new byte[] {0}))
                .executeUpdate();
    }

    @Transactional
    void endAll(UUID account) {
        entityManager
                .createQuery("DELETE FROM StaffSession s WHERE s.accountId = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    private void forgetEnded(UUID account, Instant now) {
        entityManager
                .createQuery("DELETE FROM StaffSession s WHERE s.accountId = :account AND s.begunAt < :earliest")
                .setParameter("account", account)
                .setParameter("earliest", LocalDateTime.ofInstant(now.minus(StaffSession.LONGEST), ZoneOffset.UTC))
                .executeUpdate();
    }
}
