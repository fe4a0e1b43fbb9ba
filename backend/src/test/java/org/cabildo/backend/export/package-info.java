@NullMarked
package org.cabildo.backend.export;

import org.jspecify.annotations.NullMarked;
