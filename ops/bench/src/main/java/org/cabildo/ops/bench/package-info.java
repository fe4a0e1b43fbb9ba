/** What forms cost, measured: what {@code ops/bench/run} runs. */
@NullMarked
package org.cabildo.ops.bench;

import org.jspecify.annotations.NullMarked;
