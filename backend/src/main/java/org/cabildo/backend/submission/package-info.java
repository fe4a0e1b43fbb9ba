/** Drafts, submissions, answers and receipts. */
@NullMarked
package org.cabildo.backend.submission;

import org.jspecify.annotations.NullMarked;
