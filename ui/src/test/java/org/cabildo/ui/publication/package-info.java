/** Tests of what the public pages show. */
@NullMarked
package org.cabildo.ui.publication;

import org.jspecify.annotations.NullMarked;
