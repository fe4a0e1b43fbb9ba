/** Server processes that can outlive the program that started them, and how they are found and ended again. */
@NullMarked
package org.cabildo.ops.process;

import org.jspecify.annotations.NullMarked;
