package org.cabildo.backend.identity.openid;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What providers say of themselves, asked at most once an hour; one that does not answer is left alone for a while. */
@ApplicationScoped
class Discovery {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration KEYS_KEPT = Duration.ofMinutes(15);
    private static final Duration LEFT_ALONE = Duration.ofSeconds(20);

    /** Whoever sends tokens with names of keys that there are not makes us ask twice in this time, and no more. */
    private static final Duration BETWEEN_KEYS = Duration.ofSeconds(30);

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int MOST = 500;
    private static final String DOCUMENT = "/.well-known/openid-configuration";

    private final Cache<String, Known> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();
    private final Cache<String, Unfit> unfit =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LEFT_ALONE).build();

    @Inject
    Line line;

    @Inject
    Destinations destinations;

    /** @throws UnfitException if it cannot be asked, or is none to sign in with */
    Known of(String issuer) throws UnfitException {
        Known kept = known.getIfPresent(issuer);
        if (kept != null) {
            return kept;
        }
        Unfit before = unfit.getIfPresent(issuer);
        if (before != null) {
            throw new UnfitException(before);
        }
        return anew(issuer);
    }

    /** Whatever is remembered. */
    Known anew(String issuer) throws UnfitException {
        known.invalidate(issuer);
        try {
            Known found = ask(issuer);
            known.put(issuer, found);
            unfit.invalidate(issuer);
            return found;
        } catch (UnfitException wrong) {
            unfit.put(issuer, wrong.reason());
            throw wrong;
        }
    }

    /** Whether it says that it checks who fetches a code (RFC 7636). Some do and do not say so. */
    static boolean saysPkce(OIDCProviderMetadata metadata) {
        return Optional.ofNullable(metadata.getCodeChallengeMethods())
                .filter(methods -> methods.contains(CodeChallengeMethod.S256))
                .isPresent();
    }

    private Known ask(String issuer) throws UnfitException {
        Optional<Unfit> shape = Destinations.shape(issuer);
        if (shape.isPresent()) {
            throw new UnfitException(shape.get());
        }
        OIDCProviderMetadata metadata = metadata(issuer);
        require(metadata.getIssuer().getValue().equals(issuer), Unfit.OTHER_ISSUER);
        require(hasCodeFlow(metadata), Unfit.NO_CODE_FLOW);
        require(metadata.getCodeChallengeMethods() == null || saysPkce(metadata), Unfit.NO_PKCE);
        require(!Known.algorithms(metadata).isEmpty(), Unfit.NO_ALGORITHM);
        for (URI endpoint : endpoints(metadata)) {
            destinations.require(endpoint);
        }
        Known found = new Known(metadata, keys(metadata.getJWKSetURI()));
        requireKeys(found);
        return found;
    }

    private OIDCProviderMetadata metadata(String issuer) throws UnfitException {
        String document = line.get(URI.create(issuer.replaceFirst("/$", "") + DOCUMENT));
        try {
            return OIDCProviderMetadata.parse(document);
        } catch (ParseException | IllegalArgumentException unreadable) {
            throw new UnfitException(Unfit.UNREADABLE, unreadable);
        }
    }

    private static boolean hasCodeFlow(OIDCProviderMetadata metadata) {
        List<ResponseType> types = metadata.getResponseTypes();
        List<GrantType> grants = metadata.getGrantTypes();
        return metadata.getAuthorizationEndpointURI() != null
                && metadata.getTokenEndpointURI() != null
                && types != null
                && types.contains(ResponseType.CODE)
                && (grants == null || grants.contains(GrantType.AUTHORIZATION_CODE));
    }

    /** All that is called, or where a browser is sent. */
    private static List<URI> endpoints(OIDCProviderMetadata metadata) {
        return Stream.of(
                        metadata.getAuthorizationEndpointURI(),
                        metadata.getTokenEndpointURI(),
                        metadata.getJWKSetURI(),
                        metadata.getUserInfoEndpointURI(),
                        metadata.getEndSessionEndpointURI())
                .filter(endpoint -> endpoint != null)
                .toList();
    }

    private JWKSource<SecurityContext> keys(URI address) throws UnfitException {
        try {
            return JWKSourceBuilder.<SecurityContext>create(address.toURL(), line)
                    .cache(KEYS_KEPT.toMillis(), PATIENCE.toMillis())
                    .refreshAheadCache(false)
                    .rateLimited(BETWEEN_KEYS.toMillis())
                    .build();
        } catch (MalformedURLException | IllegalArgumentException none) {
            throw new UnfitException(Unfit.NO_KEYS, none);
        }
    }

    private static void requireKeys(Known found) throws UnfitException {
        try {
            require(
                    !found.keys()
                            .get(new JWKSelector(new JWKMatcher.Builder().build()), null)
                            .isEmpty(),
                    Unfit.NO_KEYS);
        } catch (JOSEException none) {
            throw new UnfitException(Unfit.NO_KEYS, none);
        }
    }

    private static void require(boolean isSo, Unfit otherwise) throws UnfitException {
        if (!isSo) {
            throw new UnfitException(otherwise);
        }
    }
}
