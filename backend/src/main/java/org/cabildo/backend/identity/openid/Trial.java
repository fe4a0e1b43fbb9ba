package org.cabildo.backend.identity.openid;

/**
 * A provider that can be signed in with, as far as it tells.
 *
 * @param saysPkce whether it says that it checks who fetches a code (PKCE with S256); some do so and do not say it
 * @param knowsLeaving whether somebody who leaves here can leave there, too
 * @param tellsLeaving whether it tells us who has left there
 */
public record Trial(boolean saysPkce, boolean knowsLeaving, boolean tellsLeaving) {}
