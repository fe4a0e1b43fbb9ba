package org.cabildo.backend.protection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cabildo.backend.audit.Act;
import org.cabildo.backend.audit.Actor;
import org.cabildo.backend.audit.Trail;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.Permission;
import org.cabildo.backend.platform.Ids;
import org.cabildo.backend.tenancy.Tenants;
import org.cabildo.backend.tenancy.settings.Settings;

/**
 * Keeps what respondents gave for as long as the tenant's settings say, and tells what was removed. Whoever reads it needs
 * {@link Permission#PROTECT_DATA}; nobody calls the removal, its time comes.
 */
@ApplicationScoped
public class Retaining {

    private static final int MOST_RUNS = 100;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Access access;

    @Inject
    Clock clock;

    @Inject
    Trail trail;

    @Inject
    Tenants tenants;

    @Inject
    Settings settings;

    @Inject
    DueRows due;

    @Inject
    Erasing erasing;

    /**
     * What will have had its time.
     *
     * @param ahead from now; not negative
     */
    @Transactional
    public Due due(Duration ahead) {
        access.require(Permission.PROTECT_DATA);
        Instant then = clock.instant().plus(ahead);
        return new Due(
                count(RetentionRule.DRAFTS, then),
                count(RetentionRule.SUBMISSIONS, then),
                count(RetentionRule.CONTACTS, then));
    }

    private int count(RetentionRule rule, Instant now) {
        return rule.daysIn(settings.here().retention())
                .map(days -> due.count(tenants.current().id(), rule, now.minus(Duration.ofDays(days))))
                .orElse(0);
    }

    /** What was removed, the latest first. */
    @Transactional
    public List<RetentionRun> runs() {
        access.require(Permission.PROTECT_DATA);
        return entityManager
                .createQuery("SELECT r FROM RetentionRun r ORDER BY r.id DESC", StoredRun.class)
                .setMaxResults(MOST_RUNS)
                .getResultStream()
                .map(StoredRun::view)
                .toList();
    }

    /** Of the tenant in whose room the caller stands. */
    @Transactional
    List<Root> some(RetentionRule rule, int most) {
        return rule.daysIn(settings.here().retention())
                .map(days ->
                        due.roots(tenants.current().id(), rule, clock.instant().minus(Duration.ofDays(days)), most))
                .orElse(List.of());
    }

    /** Writes into the record that something was removed. */
    @Transactional
    void ended(int removed) {
        trail.noteAs(Actor.PRODUCT, Act.RETENTION_RAN, removed);
    }

    UUID nextRun() {
        return Ids.next(clock);
    }

    /**
     * Removes one thing, and counts it, or neither. Another node may have been here before: what is gone is not counted.
     *
     * @param run to which it is counted
     * @return whether it was there
     */
    @Transactional
    boolean remove(UUID run, RetentionRule rule, Root root) {
        if (erasing.erase(root) == 0) {
            return false;
        }
        StoredRun counted = entityManager
                .createQuery("SELECT r FROM RetentionRun r WHERE r.id = :id", StoredRun.class)
                .setParameter("id", run)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> {
                    StoredRun first = new StoredRun(run, clock.instant());
                    entityManager.persist(first);
                    return first;
                });
        counted.removed(rule);
        return true;
    }
}
