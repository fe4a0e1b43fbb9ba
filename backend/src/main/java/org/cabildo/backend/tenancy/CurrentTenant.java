package org.cabildo.backend.tenancy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * The tenant in whose room this request stands. Services never take a tenant as a parameter: they act where the caller
 * stands, and the persistence unit filters by it. A closed room is refused here, where every way into it comes by.
 */
@RequestScoped
public class CurrentTenant {

    @Inject
    Doors doors;

    private @Nullable TenantId entered;
    private boolean looksForKey;

    /**
     * Enters a room; a request may change rooms between transactions, never within one.
     *
     * @throws ProblemException {@link ProblemType#TENANT_SUSPENDED}, or {@link ProblemType#UNKNOWN_TENANT} for one that
     *     is being imported or erased, unless the caller is the platform's administrator
     */
    public void enter(TenantId tenant) {
        requireOpen(tenant);
        entered = tenant;
    }

    /** Does something in another room, outside any transaction, and comes back. */
    public <T> T visit(TenantId tenant, Supplier<T> act) {
        TenantId before = entered;
        try {
            enter(tenant);
            return act.get();
        } finally {
            entered = before;
        }
    }

    /**
     * Empty when the caller stands in no room.
     *
     * @throws ProblemException as {@link #enter} does, for a room that was closed in the meantime
     */
    public Optional<TenantId> find() {
        Optional<TenantId> here = entered != null ? Optional.of(entered) : doors.standingPoint();
        here.ifPresent(this::requireOpen);
        return here;
    }

    private void requireOpen(TenantId tenant) {
        doors.closed(tenant).ifPresent(state -> {
            if (!isKeyHeld()) {
                throw state.problem();
            }
        });
    }

    /** Whoever holds a key may be found in the very room that is closed: that search does not need the key. */
    private boolean isKeyHeld() {
        if (looksForKey) {
            return true;
        }
        looksForKey = true;
        try {
            return doors.isKeyHeld();
        } finally {
            looksForKey = false;
        }
    }
}
