@NullMarked
package org.cabildo.backend.aggregation.disclosure;

import org.jspecify.annotations.NullMarked;
