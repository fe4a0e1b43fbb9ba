/** What the database alone does not tell: sealed with keys of rooms, which are sealed with the installation's. Decision 39. */
@NullMarked
package org.cabildo.backend.sealing;

import org.jspecify.annotations.NullMarked;
