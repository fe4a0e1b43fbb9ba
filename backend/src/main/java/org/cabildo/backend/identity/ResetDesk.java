package org.cabildo.backend.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.backend.audit.Act;
import org.cabildo.backend.audit.Actor;
import org.cabildo.backend.audit.Trail;
import org.cabildo.backend.platform.PublicAddress;
import org.cabildo.backend.platform.mail.EmailAddress;
import org.cabildo.backend.platform.mail.Letter;

/** The rows of letters to those who have forgotten the password: written, taken to be sent, marked, cleared away. */
@ApplicationScoped
class ResetDesk {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Accounts accounts;

    @Inject
    PublicAddress address;

    @Inject
    Trail trail;

    /** Where there is nobody to write to, nothing is written. */
    @Transactional
    void write(String email, Locale language) {
        forgetOld();
        accounts.find(email)
                .filter(account -> account.password().isPresent())
                .filter(account -> EmailAddress.isOne(account.view().email()))
                .ifPresent(account -> {
                    Secret code = Secret.random("");
                    AccountView person = account.view();
                    Letter letter = new Letter(
                            person.email(),
                            ResetWords.subject(language),
                            ResetWords.body(language, person.name(), address.of("welcome/" + code.value())));
                    entityManager.persist(new PasswordReset(code, account.id(), letter, clock.instant()));
                    trail.noteAs(Actor.NOBODY, Act.PASSWORD_LETTER_WRITTEN, account.id());
                });
    }

    /** One letter that is this node's to send. */
    record Claimed(PasswordReset reset, Letter letter) {}

    @Transactional
    Optional<Claimed> claim() {
        Optional<PasswordReset> due = entityManager
                .createQuery(
                        "SELECT r FROM PasswordReset r WHERE r.nextAttemptAt <= :now AND r.goodUntil > :now",
                        PasswordReset.class)
                .setParameter("now", now())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        due.ifPresent(reset -> reset.claimed(clock.instant()));
        return due.map(reset -> new Claimed(reset, reset.letter()));
    }

    @Transactional
    void sent(Claimed claimed) {
        find(claimed).ifPresent(reset -> reset.sent(clock.instant()));
    }

    @Transactional
    void failed(Claimed claimed, String reason) {
        find(claimed).ifPresent(reset -> reset.failed(reason));
    }

    @Transactional
    void forgetOld() {
        entityManager
                .createQuery("DELETE FROM PasswordReset r WHERE r.goodUntil < :now")
                .setParameter("now", now())
                .executeUpdate();
    }

    private Optional<PasswordReset> find(Claimed claimed) {
        return entityManager
                .createQuery("SELECT r FROM PasswordReset r WHERE r.codeHash = :hash", PasswordReset.class)
                .setParameter("hash", claimed.reset().codeHash())
                .getResultStream()
                .findFirst();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
