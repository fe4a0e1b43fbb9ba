/** Answers and counts as files: ordered, made in the background, kept for some days, fetched. */
@NullMarked
package org.cabildo.backend.export;

import org.jspecify.annotations.NullMarked;
