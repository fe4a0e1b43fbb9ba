/**
 * What everyone may read: states of figures that an organiser published, and single answers that an editor released
 * (decision 0033). Nothing public is counted when it is read.
 */
@NullMarked
package org.cabildo.backend.publication;

import org.jspecify.annotations.NullMarked;
