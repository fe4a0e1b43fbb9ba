/**
 * Signing in by a tenant's own provider (OpenID Connect Core 1.0, authorization code with PKCE): what is asked of it, what
 * is believed of its answer, and what becomes of that here. Rests on {@link org.cabildo.backend.identity.Vouched}, which
 * keeps it in the room of the tenant whose provider it is.
 */
@NullMarked
package org.cabildo.backend.identity.openid;

import org.jspecify.annotations.NullMarked;
