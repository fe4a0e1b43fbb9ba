@NullMarked
package org.cabildo.ops.bill;

import org.jspecify.annotations.NullMarked;
