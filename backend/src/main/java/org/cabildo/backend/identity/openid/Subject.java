package org.cabildo.backend.identity.openid;

import org.cabildo.backend.platform.Sha256;

/**
 * Somebody, as one provider tells people apart: the only name that stays theirs (OpenID Connect Core 1.0, section 5.7).
 *
 * @param subject unique at the issuer, and never given to another
 */
record Subject(String issuer, String subject) {

    /** Neither part can be taken for the end of the other. */
    byte[] hash() {
        return Sha256.of(issuer.length() + ":" + issuer + subject);
    }
}
