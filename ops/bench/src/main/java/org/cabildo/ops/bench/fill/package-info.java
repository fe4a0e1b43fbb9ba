/** How many people a server takes through the light form at a time, and what one of them costs it. */
@NullMarked
package org.cabildo.ops.bench.fill;

import org.jspecify.annotations.NullMarked;
