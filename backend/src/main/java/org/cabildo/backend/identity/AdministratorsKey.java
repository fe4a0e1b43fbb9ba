package org.cabildo.backend.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cabildo.backend.tenancy.ClosedRoomKey;

/** The platform's administrator may enter every room, whatever its state. */
@ApplicationScoped
public class AdministratorsKey implements ClosedRoomKey {

    @Inject
    Roles roles;

    /** In a transaction of its own: it is asked in the middle of another, before that one has read anything. */
    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean isHeld() {
        return roles.ofCaller().contains(Role.PLATFORM_ADMINISTRATOR);
    }
}
