/** What answers to closed questions come to. */
@NullMarked
package org.cabildo.backend.aggregation.statistics;

import org.jspecify.annotations.NullMarked;
