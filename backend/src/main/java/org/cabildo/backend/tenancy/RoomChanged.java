package org.cabildo.backend.tenancy;

/**
 * What everyone reads of a room is another from now on: what the tenant says of itself, or one of its consultations. Goes
 * up in the transaction of the change. A change of the tenant's own row is told as a {@link TenantView}.
 */
public record RoomChanged() {}
