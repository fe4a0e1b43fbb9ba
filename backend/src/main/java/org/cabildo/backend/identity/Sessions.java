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

    /** Whose browser calls; empty for a program, a stranger and a session that has ended. */
    @Transactional
    Optional<Account> account() {
        return caller.session().flatMap(secret -> {
            Instant now = clock.instant();
            return good(secret, now).flatMap(session -> {
                if (session.isWorthNoting(now)) {
                    lastSeen.note(secret, now);
                }
                return Optional.ofNullable(entityManager.find(Account.class, session.accountId()));
            });
        });
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
