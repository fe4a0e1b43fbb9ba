@NullMarked
package org.cabildo.backend.audit;

import org.jspecify.annotations.NullMarked;
