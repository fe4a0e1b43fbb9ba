/** What every page stands in: its frame, its language, its tenant, and what is shown when something fails. */
@NullMarked
package org.cabildo.ui.shell;

import org.jspecify.annotations.NullMarked;
