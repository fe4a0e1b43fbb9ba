/** Who reads what is sealed: people, by name. Decision 39. */
@NullMarked
package org.cabildo.backend.readers;

import org.jspecify.annotations.NullMarked;
