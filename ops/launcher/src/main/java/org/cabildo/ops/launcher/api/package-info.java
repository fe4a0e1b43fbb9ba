/** The product's own API, as this program calls it. */
@NullMarked
package org.cabildo.ops.launcher.api;

import org.jspecify.annotations.NullMarked;
