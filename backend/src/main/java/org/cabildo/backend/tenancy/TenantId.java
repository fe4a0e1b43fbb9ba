package org.cabildo.backend.tenancy;

/** The wall nobody sees over. Leads every key of the schema. */
public record TenantId(int value) {}
