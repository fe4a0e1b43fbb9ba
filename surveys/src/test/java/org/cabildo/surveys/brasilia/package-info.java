/** The first real definition against the documents it was transcribed from. */
@NullMarked
package org.cabildo.surveys.brasilia;

import org.jspecify.annotations.NullMarked;
