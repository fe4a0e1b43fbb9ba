/** Answers counted by country, theme, group and the other dimensions. */
@NullMarked
package org.cabildo.backend.aggregation;

import org.jspecify.annotations.NullMarked;
