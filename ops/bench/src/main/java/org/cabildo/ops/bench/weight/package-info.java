/** What a page weighs: on the line, until it can be used, and in the server's memory. */
@NullMarked
package org.cabildo.ops.bench.weight;

import org.jspecify.annotations.NullMarked;
