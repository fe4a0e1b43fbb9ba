@NullMarked
package org.cabildo.backend.platform;

import org.jspecify.annotations.NullMarked;
