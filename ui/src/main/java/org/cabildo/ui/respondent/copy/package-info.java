/** What somebody wrote, to take away as PDF. */
@NullMarked
package org.cabildo.ui.respondent.copy;

import org.jspecify.annotations.NullMarked;
