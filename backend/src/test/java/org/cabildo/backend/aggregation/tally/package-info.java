@NullMarked
package org.cabildo.backend.aggregation.tally;

import org.jspecify.annotations.NullMarked;
