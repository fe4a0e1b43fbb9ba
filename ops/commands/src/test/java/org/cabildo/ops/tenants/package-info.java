@NullMarked
package org.cabildo.ops.tenants;

import org.jspecify.annotations.NullMarked;
