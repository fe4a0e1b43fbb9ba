@NullMarked
package org.cabildo.backend.identity;

import org.jspecify.annotations.NullMarked;
