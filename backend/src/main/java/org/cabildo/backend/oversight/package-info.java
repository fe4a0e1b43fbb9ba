/** The record of who did what, for those who answer for it: looked through, checked, and taken out. */
@NullMarked
package org.cabildo.backend.oversight;

import org.jspecify.annotations.NullMarked;
