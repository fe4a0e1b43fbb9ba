@NullMarked
package org.cabildo.ops.launcher;

import org.jspecify.annotations.NullMarked;
