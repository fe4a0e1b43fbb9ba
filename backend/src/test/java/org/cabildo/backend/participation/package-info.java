@NullMarked
package org.cabildo.backend.participation;

import org.jspecify.annotations.NullMarked;
