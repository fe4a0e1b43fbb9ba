package org.cabildo.backend;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.cabildo.backend.identity.Caller;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.tenancy.CurrentTenant;
import org.cabildo.backend.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

/** Calls services as requests do that come one after the other: each with a caller and a room of its own. */
@ApplicationScoped
public class Visitor {

    @Inject
    Instance<Caller> callers;

    @Inject
    Instance<CurrentTenant> rooms;

    /** As the platform's administrator, by token. */
    <T> T administrates(@Nullable TenantId room, Callable<T> act) {
        return asks(room, caller -> caller.presents(Room.ADMIN_TOKEN), act);
    }

    /** With what the cookie of a session holds. */
    <T> T asks(@Nullable TenantId room, String session, Callable<T> act) {
        return asks(room, caller -> caller.presentsSession(session), act);
    }

    /** Without a cookie. */
    <T> T asks(Callable<T> act) {
        return asks(null, caller -> {}, act);
    }

    private <T> T asks(@Nullable TenantId room, Consumer<Caller> who, Callable<T> act) {
        callers.destroy(callers.get());
        rooms.destroy(rooms.get());
        who.accept(callers.get());
        if (room != null) {
            rooms.get().enter(room);
        }
        try {
            return act.call();
        } catch (ProblemException refused) {
            throw refused;
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
