package org.cabildo.backend.tenancy;

/** Opens the rooms of tenants that are closed to everyone else. Who holds it, the room above this one knows. */
public interface ClosedRoomKey {

    /** Whether the caller of this request holds it. */
    boolean isHeld();
}
