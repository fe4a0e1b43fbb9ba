package org.cabildo.backend.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.backend.platform.Ids;
import org.cabildo.backend.platform.mail.Letter;
import org.cabildo.backend.tenancy.CurrentTenant;

/**
 * The letters of the tenant in whose room the caller stands. A letter is written in the transaction of what it tells,
 * so that neither happens without the other, and is sent once that is stored. Who may look at them, the room above
 * decides.
 *
 * <p>A letter goes out once with each claim. If this node is killed between the mail server's yes and writing it down,
 * the letter goes out again: twice is better than never.
 */
@ApplicationScoped
public class Outbox {

    /** After a letter was sent. */
    private static final Duration KEPT = Duration.ofDays(90);

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    CurrentTenant current;

    @Inject
    Event<LetterWritten> written;

    /** Sent after the caller's transaction, or not at all if that fails. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(Letter letter) {
        entityManager.persist(new OutboxLetter(Ids.next(clock), letter, clock.instant()));
        current.find().ifPresent(tenant -> written.fire(new LetterWritten(tenant)));
    }

    /** The latest first. @param most how many at most */
    @Transactional
    public List<LetterView> latest(int most) {
        return entityManager
                .createQuery("SELECT l FROM OutboxLetter l ORDER BY l.id DESC", OutboxLetter.class)
                .setMaxResults(most)
                .getResultStream()
                .map(OutboxLetter::view)
                .toList();
    }

    /** Has a letter that was not sent tried again at once. */
    @Transactional
    public void tryAgain(UUID id) {
        locked(id).ifPresent(letter -> letter.tryAgain(clock.instant()));
        current.find().ifPresent(tenant -> written.fire(new LetterWritten(tenant)));
    }

    /** Takes one letter that is due, so that no one else does. */
    @Transactional
    Optional<Claimed> claim() {
        Instant now = clock.instant();
        return entityManager
                .createQuery(
                        "SELECT l FROM OutboxLetter l WHERE l.nextAttemptAt <= :now ORDER BY l.nextAttemptAt",
                        OutboxLetter.class)
                .setParameter("now", LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                // Of two nodes, the second waits and then finds that it is not due any more.
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(letter -> {
                    letter.claimed(now);
                    return new Claimed(letter.id(), letter.letter());
                });
    }

    /** To whom one wrote is kept for as long as somebody may ask whether the letter went. */
    @Transactional
    void forgetOld() {
        entityManager
                .createQuery("DELETE FROM OutboxLetter l WHERE l.sentAt < :oldest")
                .setParameter("oldest", LocalDateTime.ofInstant(clock.instant().minus(KEPT), ZoneOffset.UTC))
                .executeUpdate();
    }

    @Transactional
    void sent(UUID id) {
        locked(id).ifPresent(letter -> letter.sent(clock.instant()));
    }

    @Transactional
    void failed(UUID id, String reason) {
        locked(id).ifPresent(letter -> letter.failed(reason, clock.instant()));
    }

    /** A letter that is this node's to send. */
    record Claimed(UUID id, Letter letter) {}

    private Optional<OutboxLetter> locked(UUID id) {
        return entityManager
                .createQuery("SELECT l FROM OutboxLetter l WHERE l.id = :id", OutboxLetter.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }
}
