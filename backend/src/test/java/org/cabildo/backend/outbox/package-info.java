@NullMarked
package org.cabildo.backend.outbox;

import org.jspecify.annotations.NullMarked;
