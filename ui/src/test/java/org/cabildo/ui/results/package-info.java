/** Tests of the results pages' arithmetic and words. */
@NullMarked
package org.cabildo.ui.results;

import org.jspecify.annotations.NullMarked;
