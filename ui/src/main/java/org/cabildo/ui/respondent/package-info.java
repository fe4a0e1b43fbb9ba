/** The pages of whoever answers: what the consultation is, the draft page by page, its review, the receipt. */
@NullMarked
package org.cabildo.ui.respondent;

import org.jspecify.annotations.NullMarked;
