package org.cabildo.backend.identity.openid;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cabildo.backend.identity.openid.TokenCheck.NotBelieved;

/** From the code that the browser has brought to what the provider says about its person. */
@ApplicationScoped
class Exchange {

    @Inject
    Line line;

    @Inject
    Clock clock;

    /**
     * What is said and believed.
     *
     * @param token as it came
     * @param proven when the person has shown there to be the person, if that is said
     */
    record Said(
            Subject subject,
            Optional<String> sid,
            Claims claims,
            JWT token,
            Optional<Instant> proven,
            boolean hasSecondFactor) {}

    /**
     * @param redirect to which the code came
     * @throws UnfitException if the provider does not answer as one
     * @throws NotBelieved if it answers, and something in that is not as it has to be
     */
    Said of(Provider provider, Optional<String> secret, Known known, AuthorizationCode code, URI redirect, Passage way)
            throws UnfitException, NotBelieved {
        OIDCTokens tokens = tokens(provider, secret, known.metadata(), code, redirect, way);
        JWT token = tokens.getIDToken();
        TokenCheck check = new TokenCheck(provider, known);
        JWTClaimsSet claims = check.idToken(token, way.nonce(), clock.instant());
        List<Map<String, Object>> said = new ArrayList<>(List.of(claims.getClaims()));
        Claims inToken = new Claims(said);
        URI more = known.metadata().getUserInfoEndpointURI();
        if (more != null && !(inToken.has("email") && inToken.has(provider.roleClaim()))) {
            said.add(userInfo(more, tokens.getAccessToken(), claims.getSubject()));
        }
        // What is proven stands in the token, which is signed, and nowhere else.
        Claims signed = new Claims(List.of(claims.toJSONObject()));
        return new Said(
                new Subject(provider.issuer(), claims.getSubject()),
                inToken.text("sid"),
                new Claims(said),
                token,
                TokenCheck.proven(signed),
                check.hasSecondFactor(signed, clock.instant()));
    }

    private OIDCTokens tokens(
            Provider provider,
            Optional<String> secret,
            OIDCProviderMetadata metadata,
            AuthorizationCode code,
            URI redirect,
            Passage way)
            throws UnfitException, NotBelieved {
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(code, redirect, way.verifier());
        ClientID client = new ClientID(provider.clientId());
        URI endpoint = metadata.getTokenEndpointURI();
        TokenRequest request = secret.map(Secret::new)
                .map(known -> new TokenRequest.Builder(endpoint, authentication(metadata, client, known), grant))
                .orElseGet(() -> new TokenRequest.Builder(endpoint, client, grant))
                .build();
        try {
            TokenResponse response =
                    OIDCTokenResponseParser.parse(request.toHTTPRequest().send(line));
            if (!response.indicatesSuccess()) {
                throw new NotBelieved("the code was not taken: "
                        + response.toErrorResponse().getErrorObject().getCode());
            }
            return ((OIDCTokenResponse) response.toSuccessResponse()).getOIDCTokens();
        } catch (ParseException unreadable) {
            throw new UnfitException(Unfit.UNREADABLE, unreadable);
        } catch (UnfitException unfit) {
            throw unfit;
        } catch (IOException broken) {
            throw new UnfitException(Unfit.UNREACHABLE, broken);
        }
    }

    private Map<String, Object> userInfo(URI endpoint, AccessToken access, String subject)
            throws UnfitException, NotBelieved {
        try {
            UserInfoResponse response = UserInfoResponse.parse(
                    new UserInfoRequest(endpoint, access).toHTTPRequest().send(line));
            if (!response.indicatesSuccess() || response.toSuccessResponse().getUserInfo() == null) {
                throw new NotBelieved("it does not say more about its person in a form that is read here");
            }
            Map<String, Object> more =
                    response.toSuccessResponse().getUserInfo().toJSONObject();
            if (!subject.equals(more.get("sub"))) {
                throw new NotBelieved("it speaks of another person when it is asked for more");
            }
            return more;
        } catch (ParseException unreadable) {
            throw new UnfitException(Unfit.UNREADABLE, unreadable);
        } catch (UnfitException unfit) {
            throw unfit;
        } catch (IOException broken) {
            throw new UnfitException(Unfit.UNREACHABLE, broken);
        }
    }

    /** In the body of the request, where the provider takes the secret in no header. */
    private static ClientAuthentication authentication(OIDCProviderMetadata metadata, ClientID client, Secret secret) {
        List<ClientAuthenticationMethod> methods = metadata.getTokenEndpointAuthMethods();
        return methods != null
                        && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                ? new ClientSecretPost(client, secret)
                : new ClientSecretBasic(client, secret);
    }
}
