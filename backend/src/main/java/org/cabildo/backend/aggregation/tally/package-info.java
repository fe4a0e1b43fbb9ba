/** Counts that are kept current, so that a matrix is read without the answers (decision 0029). */
@NullMarked
package org.cabildo.backend.aggregation.tally;

import org.jspecify.annotations.NullMarked;
