package org.cabildo.backend.administration;

import org.cabildo.backend.tenancy.TenantRecord;
import org.cabildo.backend.tenancy.settings.TenantSettings;

/** A tenant with all that can be changed of it. */
public record Profile(TenantRecord kept, TenantSettings settings) {}
