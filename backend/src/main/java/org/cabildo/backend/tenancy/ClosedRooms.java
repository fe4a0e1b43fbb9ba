package org.cabildo.backend.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.cabildo.backend.platform.TenantStates;
import org.jspecify.annotations.Nullable;

/**
 * The rooms that are not open. Asked at every step into a room, so it is remembered: a change that this node makes holds
 * at once, another node's after at most two seconds.
 */
@ApplicationScoped
class ClosedRooms {

    private static final Duration REMEMBERED = Duration.ofSeconds(2);

    @Inject
    TenantStates states;

    private final AtomicInteger changes = new AtomicInteger();
    private volatile @Nullable Look last;

    /**
     * @param at of {@link System#nanoTime()}
     * @param afterChanges how many changes of this node it has seen
     */
    private record Look(Map<Integer, TenantState> closed, long at, int afterChanges) {}

    /** Empty for a room that is open. */
    Optional<TenantState> state(TenantId tenant) {
        Look seen = last;
        if (seen == null || isOld(seen)) {
            seen = look();
            last = seen;
        }
        return Optional.ofNullable(seen.closed().get(tenant.value()));
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) TenantView changed) {
        changes.incrementAndGet();
    }

    private boolean isOld(Look look) {
        return look.afterChanges() != changes.get() || System.nanoTime() - look.at() > REMEMBERED.toNanos();
    }

    /** When and after what it looked is noted before it does: what changes meanwhile is seen by the next look. */
    private Look look() {
        int seenChanges = changes.get();
        long now = System.nanoTime();
        Map<Integer, TenantState> closed = states.other(TenantState.OPEN.key()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> TenantState.of(entry.getValue())));
        return new Look(closed, now, seenChanges);
    }
}
