package org.cabildo.backend.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.cabildo.backend.platform.Incident;
import org.cabildo.backend.platform.RateLimits;
import org.cabildo.backend.tenancy.CurrentTenant;
import org.cabildo.backend.tenancy.TenantId;

/**
 * Writes the record of what is done: one line in the service that does it, the last of the act, so that the chain's lock
 * is held for as short as can be:
 *
 * <pre>{@code
 * trail.note(Act.TOKEN_ISSUED, token.id(), checked.role().key());
 * }</pre>
 *
 * <p>What follows the act are the ids, keys or names in addresses of what it was done to, in the order of
 * {@link Act#things()}. Never what a person wrote, is called, or has as an e-mail address.
 *
 * <p>What respondents do is not written here: the history of their submissions holds it, they must not wait for each
 * other, and the time at which an anonymous one did something is kept nowhere (decisions 15 and 37).
 */
@ApplicationScoped
public class Trail {

    @Inject
    Rows rows;

    @Inject
    WhoActs whoActs;

    @Inject
    CurrentTenant current;

    @Inject
    RateLimits limits;

    @Inject
    RequestContextController requestContext;

    @Resource
    ManagedExecutorService executor;

    /**
     * Notes what the caller does, in the transaction that does it: neither is stored without the other.
     *
     * @throws IllegalArgumentException for a name that the record does not keep
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(Act act, Object... names) {
        noteAs(whoActs.now(), act, names);
    }

    /** The same, where the request does not say who acts: of somebody who is just signing in, or of the product. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void noteAs(Actor actor, Act act, Object... names) {
        rows.append(actor, act, act.thing(names));
    }

    /** Notes what the caller has just done in more than one transaction, or in none, in one of its own. */
    public void noteAlone(Act act, Object... names) {
        rows.appendAlone(whoActs.now(), act, act.thing(names));
    }

    /**
     * Notes what leaves nothing else behind, a refusal or that something was read, in a transaction of its own, soon.
     * Whatever becomes of the caller's own transaction, and without holding it up. Limited, so that nobody can fill the
     * record: ten an hour of the same caller about the same thing, {@link RateLimits.Kind#RECORD_ALL} of all.
     */
    public void tell(Act act, Object... names) {
        tellAs(whoActs.now(), act, names);
    }

    /** The same of somebody who is named here. */
    public void tellAs(Actor actor, Act act, Object... names) {
        String thing = act.thing(names);
        Optional<TenantId> room = act.chain() == Chain.TENANT ? current.find() : Optional.empty();
        String chain = room.map(tenant -> String.valueOf(tenant.value())).orElse("");
        if (limits.isLeft(RateLimits.Kind.RECORD, chain, actor.text(), act.key(), thing)
                && limits.isLeft(RateLimits.Kind.RECORD_ALL, chain)) {
            executor.execute(() -> alone(room, actor, act, thing));
        }
    }

    private void alone(Optional<TenantId> room, Actor actor, Act act, String thing) {
        boolean activated = requestContext.activate();
        try {
            room.ifPresent(current::enter);
            rows.appendAlone(actor, act, thing);
        } catch (RuntimeException fault) {
            // The last frame of this thread: an executor would swallow the fault.
            Incident.of(fault);
        } finally {
            if (activated) {
                requestContext.deactivate();
            }
        }
    }
}
