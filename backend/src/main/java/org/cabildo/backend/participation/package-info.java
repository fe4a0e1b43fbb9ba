/** Organisations that take part: identity, kept apart from what was answered. */
@NullMarked
package org.cabildo.backend.participation;

import org.jspecify.annotations.NullMarked;
