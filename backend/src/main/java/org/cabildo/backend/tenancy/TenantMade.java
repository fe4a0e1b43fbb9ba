package org.cabildo.backend.tenancy;

/** News for the floors above, in the transaction that makes a tenant. */
public record TenantMade(TenantId tenant) {}
