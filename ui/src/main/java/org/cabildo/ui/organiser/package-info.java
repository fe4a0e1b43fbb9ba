/** Pages of the secretariat that calls a consultation: who takes part, and what is written to them. */
@NullMarked
package org.cabildo.ui.organiser;

import org.jspecify.annotations.NullMarked;
