package org.cabildo.backend.tenancy;

/**
 * A tenant as others see it.
 *
 * @param name as it stands in addresses: {@code /t/{name}}
 * @param label as people read it where there is none in their language
 */
public record TenantView(TenantId id, String name, String label, TenantState state) {}
