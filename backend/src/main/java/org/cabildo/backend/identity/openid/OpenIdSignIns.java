package org.cabildo.backend.identity.openid;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cabildo.backend.identity.Secret;
import org.cabildo.backend.identity.Vouched;
import org.cabildo.backend.identity.openid.TokenCheck.NotBelieved;
import org.cabildo.backend.platform.ClientAddress;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.RateLimits;
import org.cabildo.backend.tenancy.TenantView;
import org.cabildo.backend.tenancy.Tenants;

/**
 * In and out by the provider of the tenant in whose room the caller stands. No transaction is open while the provider is
 * asked.
 */
@ApplicationScoped
public class OpenIdSignIns {

    static final String TOKEN_PLACE = "openid_session.sealed_token";

    private static final Logger LOG = Logger.getLogger(OpenIdSignIns.class.getName());
    private static final int LONGEST_GOAL = 600;
    private static final int LONGEST_REASON = 200;

    @Inject
    Providers providers;

    @Inject
    Discovery discovery;

    @Inject
    Attempts attempts;

    @Inject
    Exchange exchange;

    @Inject
    Arrivals arrivals;

    @Inject
    Addresses addresses;

    @Inject
    Vouched vouched;

    @Inject
    Tenants tenants;

    @Inject
    Clock clock;

    @Inject
    RateLimits limits;

    @Inject
    ClientAddress client;

    /**
     * Somebody goes to the provider.
     *
     * @param cookie for their browser, to be shown when they come back
     */
    public record Begun(URI provider, Secret cookie) {}

    /**
     * Somebody has come back, and in.
     *
     * @param goal where they wanted to go
     * @param isLinkedNow whether an account that was here before is opened by the provider for the first time
     */
    public record Arrived(Secret session, String goal, boolean isLinkedNow) {}

    /** Where a sign-in begins, on the one host where it also ends. */
    public URI beginning() {
        return addresses.of("begin");
    }

    /**
     * @param goal where the person wants to go, of at most 600 characters
     * @param languages that the person reads, the best first
     * @throws ProblemException {@link ProblemType#NO_PROVIDER}, {@link ProblemType#PROVIDER_UNREACHABLE} or
     *     {@link ProblemType#TOO_MANY_REQUESTS}
     */
    public Begun begin(String goal, List<Locale> languages) {
        return begin(goal, languages, Optional.empty());
    }

    /**
     * Somebody who has come in by the provider goes there to prove once more who it is: the provider is told to ask, and
     * nobody else comes back. Whoever has not come in by it comes in.
     *
     * @param goal where the person wants to go on, of at most 600 characters
     * @param languages that the person reads, the best first
     * @throws ProblemException as {@link #begin(String, List)} does
     */
    public Begun beginAgain(String goal, List<Locale> languages) {
        return begin(goal, languages, vouched.ofCaller());
    }

    private Begun begin(String goal, List<Locale> languages, Optional<UUID> againFor) {
        limits.spend(RateLimits.Kind.PROVIDER_SIGN_IN, client.key());
        Provider provider = providers.needed().provider();
        Known known = known(provider);
        Secret cookie = Secret.random();
        Passage passage = new Passage(cookie.value());
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope(provider.scopes().toArray(String[]::new)),
                        new ClientID(provider.clientId()),
                        addresses.of("callback"))
                .endpointURI(known.metadata().getAuthorizationEndpointURI())
                .state(passage.state())
                .nonce(passage.nonce())
                .codeChallenge(passage.verifier(), CodeChallengeMethod.S256)
                .uiLocales(OpenIdLanguages.tags(languages));
        if (provider.needsSecondFactor()) {
            request.maxAge((int) TokenCheck.FRESH.toSeconds());
            if (!provider.contexts().isEmpty()) {
                request.acrValues(provider.contexts().stream().map(ACR::new).toList());
            }
        }
        if (againFor.isPresent()) {
            request.prompt(Prompt.Type.LOGIN).maxAge(0);
        }
        attempts.begin(passage, goal.length() > LONGEST_GOAL ? "" : goal, againFor);
        return new Begun(request.build().toURI(), cookie);
    }

    /**
     * @param cookie what the browser holds
     * @param answer the parameters with which the provider sent it back
     * @param browser for the person's own list, such as {@code Firefox, Linux}
     * @throws ProblemException in one of the ways that begin with {@code PROVIDER}; nobody is signed in then
     */
    public Arrived finish(Optional<String> cookie, Map<String, List<String>> answer, String browser) {
        Passage passage = cookie.map(Passage::new)
                .filter(kept -> isOnce(answer, "state") && kept.isOf(first(answer, "state")))
                .orElseThrow(() -> new ProblemException(ProblemType.PROVIDER_ATTEMPT_OVER));
        Attempts.Way way =
                attempts.end(passage).orElseThrow(() -> new ProblemException(ProblemType.PROVIDER_ATTEMPT_OVER));
        Providers.Kept kept = providers.needed();
        Known known = known(kept.provider());
        try {
            AuthorizationCode code = code(answer, known, kept.provider());
            Exchange.Said said =
                    exchange.of(kept.provider(), kept.secret(), known, code, addresses.of("callback"), passage);
            if (way.againFor().isPresent() && !isProven(said, way.begunAt())) {
                throw new ProblemException(ProblemType.PROVIDER_NOT_PROVEN);
            }
            Arrivals.Entered entered = arrivals.arrive(kept.provider(), said, browser, way.againFor())
                    .orElseThrow(() -> new ProblemException(ProblemType.PROVIDER_NO_ROLE));
            return new Arrived(entered.session(), way.goal(), entered.isLinkedNow());
        } catch (UnfitException unfit) {
            throw unreachable(unfit);
        } catch (NotBelieved refused) {
            throw notBelieved(refused);
        }
    }

    /** {@code max_age=0}: the provider has to say that it asked, and when; not all of them do as they are told. */
    private static boolean isProven(Exchange.Said said, Instant begun) {
        return said.proven()
                .filter(proven -> !proven.plus(TokenCheck.SKEW).isBefore(begun))
                .isPresent();
    }

    /** The tenant whose provider has begun the session of that cookie; empty if none has. */
    public Optional<TenantView> tenantOf(String session) {
        return vouched.tenant(session).flatMap(tenants::find);
    }

    /**
     * Where somebody leaves the provider, too, who has left here.
     *
     * @param session what the browser's cookie held
     * @return empty if the provider has not begun that session, or knows no leaving
     */
    public Optional<URI> leave(String session) {
        Optional<String> token = arrivals.forget(session);
        if (token.isEmpty()) {
            return Optional.empty();
        }
        Provider provider = providers.needed().provider();
        URI end = known(provider).metadata().getEndSessionEndpointURI();
        if (end == null) {
            return Optional.empty();
        }
        try {
            JWT hint = token.get().isEmpty() ? null : JWTParser.parse(token.get());
            return Optional.of(new LogoutRequest(
                            end, hint, null, new ClientID(provider.clientId()), addresses.of("left"), null, null)
                    .toURI());
        } catch (java.text.ParseException broken) {
            throw new IllegalStateException("a token that was believed cannot be read again", broken);
        }
    }

    /**
     * The provider says that somebody has left there.
     *
     * @throws ProblemException if that is not to be believed
     */
    public void left(String logoutToken) {
        Provider provider = providers.needed().provider();
        Known known = known(provider);
        try {
            LogoutTokenClaimsSet claims =
                    new TokenCheck(provider, known).logoutToken(JWTParser.parse(logoutToken), clock.instant());
            arrivals.end(
                    provider.issuer(),
                    Optional.ofNullable(claims.getSubject()).map(subject -> subject.getValue()),
                    Optional.ofNullable(claims.getSessionID()).map(sid -> sid.getValue()));
        } catch (NotBelieved refused) {
            throw notBelieved(refused);
        } catch (java.text.ParseException noToken) {
            throw notBelieved(new NotBelieved("it is no token", noToken));
        }
    }

    /** The answer is the provider's own (RFC 9207), and brings a code. */
    private static AuthorizationCode code(Map<String, List<String>> answer, Known known, Provider provider)
            throws NotBelieved {
        if (!answer.keySet().stream().allMatch(name -> isOnce(answer, name))) {
            throw new NotBelieved("it says something twice");
        }
        try {
            AuthenticationResponse response = AuthenticationResponseParser.parse(URI.create(provider.issuer()), answer);
            Issuer issuer = response.getIssuer();
            if (issuer == null
                    ? known.metadata().supportsAuthorizationResponseIssuerParam()
                    : !issuer.getValue().equals(provider.issuer())) {
                throw new NotBelieved("another provider has answered");
            }
            if (!response.indicatesSuccess()) {
                throw new ProblemException(ProblemType.PROVIDER_REFUSED);
            }
            return Optional.ofNullable(response.toSuccessResponse().getAuthorizationCode())
                    .orElseThrow(() -> new NotBelieved("it brings no code"));
        } catch (ParseException unreadable) {
            throw new NotBelieved("its answer cannot be read", unreadable);
        }
    }

    private static String first(Map<String, List<String>> answer, String name) {
        return answer.getOrDefault(name, List.of("")).get(0);
    }

    private static boolean isOnce(Map<String, List<String>> answer, String name) {
        return answer.getOrDefault(name, List.of()).size() == 1;
    }

    private Known known(Provider provider) {
        try {
            return discovery.of(provider.issuer());
        } catch (UnfitException unfit) {
            throw unreachable(unfit);
        }
    }

    private static ProblemException unreachable(UnfitException unfit) {
        LOG.log(Level.WARNING, () -> "a tenant's provider is of no use: " + unfit.reason());
        return new ProblemException(ProblemType.PROVIDER_UNREACHABLE);
    }

    private static ProblemException notBelieved(NotBelieved refused) {
        String reason = String.valueOf(refused.getMessage()).replaceAll("\\p{Cntrl}", " ");
        LOG.log(
                Level.WARNING,
                () -> "a provider's word was not believed: "
                        + reason.substring(0, Math.min(LONGEST_REASON, reason.length())));
        return new ProblemException(ProblemType.PROVIDER_NOT_BELIEVED);
    }
}
