/** Consultations: their window, their languages, the definition they run. */
@NullMarked
package org.cabildo.backend.consultation;

import org.jspecify.annotations.NullMarked;
