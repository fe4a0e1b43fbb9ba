/** What is held on people and organisations: told, given to them, corrected, and let go of. Decision 38. */
@NullMarked
package org.cabildo.backend.protection;

import org.jspecify.annotations.NullMarked;
