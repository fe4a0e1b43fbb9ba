/** For the synthesis team: who said what on which theme in which country. */
@NullMarked
package org.cabildo.ui.results;

import org.jspecify.annotations.NullMarked;
