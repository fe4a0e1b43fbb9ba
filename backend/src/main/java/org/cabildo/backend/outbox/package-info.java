/** Letters by electronic mail that are written in one transaction and sent after it. */
@NullMarked
package org.cabildo.backend.outbox;

import org.jspecify.annotations.NullMarked;
