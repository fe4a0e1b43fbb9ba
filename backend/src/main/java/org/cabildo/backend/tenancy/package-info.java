/** Tenants, and the tenant in whose room the current request stands. */
@NullMarked
package org.cabildo.backend.tenancy;

import org.jspecify.annotations.NullMarked;
