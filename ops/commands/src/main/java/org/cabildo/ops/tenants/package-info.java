/** The programs that {@code ops/tenants} and {@code ops/recount} run. */
@NullMarked
package org.cabildo.ops.tenants;

import org.jspecify.annotations.NullMarked;
