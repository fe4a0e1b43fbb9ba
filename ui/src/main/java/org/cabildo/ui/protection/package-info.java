/** The page on which staff find, copy, correct and erase what is held on somebody, and see what was removed by itself. */
@NullMarked
package org.cabildo.ui.protection;

import org.jspecify.annotations.NullMarked;
