/** What counting costs, measured on the running product: what {@code ops/bench/aggregates} runs. */
@NullMarked
package org.cabildo.ops.bench.tallies;

import org.jspecify.annotations.NullMarked;
