/** Tenants as a whole: made, changed, suspended, moved to another installation, erased. */
@NullMarked
package org.cabildo.backend.administration;

import org.jspecify.annotations.NullMarked;
