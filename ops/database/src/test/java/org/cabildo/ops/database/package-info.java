@NullMarked
package org.cabildo.ops.database;

import org.jspecify.annotations.NullMarked;
