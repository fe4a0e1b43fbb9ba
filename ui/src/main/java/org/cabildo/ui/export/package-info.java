/** Answers and counts as files: what to take, how far it is, where to fetch it. */
@NullMarked
package org.cabildo.ui.export;

import org.jspecify.annotations.NullMarked;
