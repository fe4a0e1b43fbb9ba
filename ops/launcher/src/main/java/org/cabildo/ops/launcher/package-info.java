/** What {@code ops/start} runs: the database, then the application server, then a line that says it is ready. */
@NullMarked
package org.cabildo.ops.launcher;

import org.jspecify.annotations.NullMarked;
