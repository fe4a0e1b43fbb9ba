@NullMarked
package org.cabildo.ops.audit;

import org.jspecify.annotations.NullMarked;
