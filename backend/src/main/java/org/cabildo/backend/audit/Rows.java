package org.cabildo.backend.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.cabildo.backend.platform.Retrying;
import org.cabildo.backend.tenancy.CurrentTenant;
import org.cabildo.backend.tenancy.TenantMade;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;
import org.jspecify.annotations.Nullable;

/** The rows of the records, and the one way in which one is added. */
@ApplicationScoped
class Rows {

    /** Entries that are looked at at once. */
    static final int PORTION = 2_000;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    CurrentTenant current;

    @Inject
    Clock clock;

    /** Its record begins with it. */
    void onTenant(@Observes TenantMade made) {
        entityManager.persist(new AuditHead(made.tenant().value()));
    }

    /** Whoever else adds to the same chain waits until this transaction is over. */
    @Transactional(Transactional.TxType.MANDATORY)
    void append(Actor actor, Act act, String thing) {
        Chain chain = act.chain();
        Entry entry = locked(chain).append(clock.instant(), actor, act, thing);
        entityManager.persist(chain == Chain.TENANT ? new AuditEntry(entry) : new AuditPlatformEntry(entry));
    }

    /** The same, with nothing else in the transaction. */
    @Retrying
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void appendAlone(Actor actor, Act act, String thing) {
        append(actor, act, thing);
    }

    @Transactional
    HeadView head(Chain chain) {
        return row(chain, LockModeType.NONE).view();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    AuditHead locked(Chain chain) {
        return row(chain, LockModeType.PESSIMISTIC_WRITE);
    }

    private AuditHead row(Chain chain, LockModeType lock) {
        return entityManager
                .createQuery("SELECT h FROM AuditHead h WHERE h.chain = :chain", AuditHead.class)
                .setParameter("chain", number(chain))
                .setLockMode(lock)
                .getSingleResult();
    }

    private int number(Chain chain) {
        return chain == Chain.PLATFORM
                ? AuditHead.PLATFORM
                : current.find()
                        .orElseThrow(() -> new IllegalStateException("a tenant's record is written in its room"))
                        .value();
    }

    /** Those after that number, in the order of the chain. @param most how many at most */
    @Transactional
    List<Entry> after(Chain chain, long number, int most) {
        return entityManager
                .createQuery(
                        "SELECT e FROM " + chain.entity()
                                + " e WHERE e.content.number > :number ORDER BY e.content.number",
                        Row.class)
                .setParameter("number", number)
                .setHint(QueryHints.READ_ONLY, HintValues.TRUE)
                .setMaxResults(most)
                .getResultStream()
                .map(Row::view)
                .toList();
    }

    /** The end of a chain; null of one without entries. */
    @Transactional
    @Nullable Entry last(Chain chain) {
        return entityManager
                .createQuery("SELECT e FROM " + chain.entity() + " e ORDER BY e.content.number DESC", Row.class)
                .setMaxResults(1)
                .getResultStream()
                .map(Row::view)
                .findFirst()
                .orElse(null);
    }

    /** Goes to the end of a chain to which nobody adds meanwhile, and keeps what was found. */
    @Transactional
    HeadView finish(Chain chain, Walk walk) {
        AuditHead head = locked(chain);
        List<Entry> rest = after(chain, walk.number(), PORTION);
        while (!walk.isBroken() && !rest.isEmpty()) {
            rest.forEach(walk::step);
            rest = after(chain, walk.number(), PORTION);
        }
        walk.end(head.view());
        head.wasChecked(clock.instant(), walk.broken());
        return head.view();
    }
}
