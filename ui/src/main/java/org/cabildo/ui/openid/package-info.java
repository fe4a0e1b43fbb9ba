/** Signing in by a tenant's own provider: the button, the way there and back, and the part of the page that sets it up. */
@NullMarked
package org.cabildo.ui.openid;

import org.jspecify.annotations.NullMarked;
