@NullMarked
package org.cabildo.ops.process;

import org.jspecify.annotations.NullMarked;
