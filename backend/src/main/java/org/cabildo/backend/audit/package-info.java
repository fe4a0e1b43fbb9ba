/** The record of who did what: entries that are added, never changed, and each chained to the one before. */
@NullMarked
package org.cabildo.backend.audit;

import org.jspecify.annotations.NullMarked;
