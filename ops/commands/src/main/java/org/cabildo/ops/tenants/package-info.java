/** The program that {@code ops/tenants} runs. */
@NullMarked
package org.cabildo.ops.tenants;

import org.jspecify.annotations.NullMarked;
