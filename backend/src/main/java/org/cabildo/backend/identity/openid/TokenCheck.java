package org.cabildo.backend.identity.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/** What is believed of a token: the library's checks, and what they leave out. */
final class TokenCheck {

    /** How far two clocks may be apart. */
    static final Duration SKEW = Duration.ofSeconds(60);

    /** With a second factor, how long ago somebody may have given it: a long working day. */
    static final Duration FRESH = Duration.ofHours(12);

    private static final int LONGEST_SUBJECT = 255;

    private final Provider provider;
    private final Known known;

    TokenCheck(Provider provider, Known known) {
        this.provider = provider;
        this.known = known;
    }

    /** Not to be believed. The reason is for the log, and names nobody. */
    static final class NotBelieved extends Exception {
        NotBelieved(String reason) {
            super(reason);
        }

        NotBelieved(String reason, Throwable cause) {
            super(reason, cause);
        }
    }

    /**
     * OpenID Connect Core 1.0, section 3.1.3.7: issuer, audience, signature, times, nonce.
     *
     * @throws NotBelieved if one of them is not as it has to be
     */
    JWTClaimsSet idToken(JWT token, Nonce nonce, Instant now) throws NotBelieved {
        IDTokenValidator validator = new IDTokenValidator(issuer(), client(), known.selector(), null);
        validator.setMaxClockSkew((int) SKEW.toSeconds());
        try {
            JWTClaimsSet claims = validator.validate(token, nonce).toJWTClaimsSet();
            require(claims.getSubject().length() <= LONGEST_SUBJECT, "the subject is too long");
            require(isOver(claims.getNotBeforeTime(), now), "it is not valid yet");
            Object party = claims.getClaim("azp");
            require(party == null || party.equals(provider.clientId()), "it is for another party");
            return claims;
        } catch (BadJOSEException | JOSEException | ParseException refused) {
            throw new NotBelieved(String.valueOf(refused.getMessage()), refused);
        }
    }

    /** Whether it says that there was a second factor, today. */
    boolean hasSecondFactor(Claims claims, Instant now) {
        boolean isSaid =
                claims.text("acr").filter(provider.contexts()::contains).isPresent()
                        || claims.values("amr").stream().anyMatch(provider.methods()::contains);
        return isSaid
                && proven(claims)
                        .filter(proven -> !proven.plus(FRESH).plus(SKEW).isBefore(now))
                        .isPresent();
    }

    /** When its person has shown there to be the person; empty if that is not said. */
    static Optional<Instant> proven(Claims claims) {
        return claims.text("auth_time").flatMap(TokenCheck::seconds);
    }

    /**
     * OpenID Connect Back-Channel Logout 1.0, section 2.6.
     *
     * @throws NotBelieved if something is not as it has to be
     */
    LogoutTokenClaimsSet logoutToken(JWT token, Instant now) throws NotBelieved {
        try {
            LogoutTokenClaimsSet claims =
                    new LogoutTokenValidator(issuer(), client(), false, known.selector(), null).validate(token);
            Date issued = claims.getIssueTime();
            // Not all of them say when it ends.
            require(!issued.toInstant().plus(Attempts.LONGEST).isBefore(now), "it is too old");
            return claims;
        } catch (BadJOSEException | JOSEException refused) {
            throw new NotBelieved(String.valueOf(refused.getMessage()), refused);
        }
    }

    private Issuer issuer() {
        return new Issuer(provider.issuer());
    }

    private ClientID client() {
        return new ClientID(provider.clientId());
    }

    private static boolean isOver(Date moment, Instant now) {
        return moment == null || !moment.toInstant().isAfter(now.plus(SKEW));
    }

    private static Optional<Instant> seconds(String text) {
        return text.matches("\\d{1,12}") ? Optional.of(Instant.ofEpochSecond(Long.parseLong(text))) : Optional.empty();
    }

    private static void require(boolean isSo, String otherwise) throws NotBelieved {
        if (!isSo) {
            throw new NotBelieved(otherwise);
        }
    }
}
