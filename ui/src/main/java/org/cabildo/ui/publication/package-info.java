/**
 * Results for everyone (decision 33): what was published of a consultation as pages of plain HTML that need no script and
 * no session, and the pages on which staff publish figures and release answers.
 */
@NullMarked
package org.cabildo.ui.publication;

import org.jspecify.annotations.NullMarked;
