/** Rules that hold for the whole floor. */
@NullMarked
package org.cabildo.surveys;

import org.jspecify.annotations.NullMarked;
