@NullMarked
package org.cabildo.backend.aggregation;

import org.jspecify.annotations.NullMarked;
