/** Who is calling, and what that caller may do. */
@NullMarked
package org.cabildo.backend.identity;

import org.jspecify.annotations.NullMarked;
