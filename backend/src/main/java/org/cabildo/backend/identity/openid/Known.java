package org.cabildo.backend.identity.openid;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a provider says of itself (OpenID Connect Discovery 1.0), and its keys.
 *
 * @param keys fetched when they are needed, and anew when a token names one that is not among them
 */
record Known(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys) {

    /** Signatures with a key of which only the provider has the secret part: neither {@code none} nor {@code HS256}. */
    private static final Set<JWSAlgorithm> ALLOWED = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    /** Of those that it uses, those that are believed. */
    static Set<JWSAlgorithm> algorithms(OIDCProviderMetadata metadata) {
        List<JWSAlgorithm> offered = metadata.getIDTokenJWSAlgs();
        Set<JWSAlgorithm> believed = new HashSet<>(offered == null ? List.of(JWSAlgorithm.RS256) : offered);
        believed.retainAll(ALLOWED);
        return believed;
    }

    /** By which the signature of a token is checked. */
    JWSVerificationKeySelector<SecurityContext> selector() {
        return new JWSVerificationKeySelector<>(algorithms(metadata), keys);
    }
}
