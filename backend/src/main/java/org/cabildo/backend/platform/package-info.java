/** What every feature stands on: clock, ids, problems, the database. */
@NullMarked
package org.cabildo.backend.platform;

import org.jspecify.annotations.NullMarked;
