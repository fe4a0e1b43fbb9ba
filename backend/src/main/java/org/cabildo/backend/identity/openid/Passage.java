package org.cabildo.backend.identity.openid;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cabildo.backend.platform.Sha256;

/**
 * One way to the provider and back. All that ties the answer to the browser follows from what its cookie holds, and none
 * of it leads back to that: whoever sees state and nonce on the way has no cookie, and whoever reads the database neither.
 *
 * @param cookie 256 random bits
 */
record Passage(String cookie) {

    /** Against answers that somebody else's browser has fetched. */
    State state() {
        return new State(derived("state"));
    }

    /** Against tokens of another sign-in. */
    Nonce nonce() {
        return new Nonce(derived("nonce"));
    }

    /** Against codes of another sign-in (RFC 7636): 43 characters. */
    CodeVerifier verifier() {
        return new CodeVerifier(derived("verifier"));
    }

    boolean isOf(String state) {
        return MessageDigest.isEqual(
                state.getBytes(StandardCharsets.UTF_8), state().getValue().getBytes(StandardCharsets.UTF_8));
    }

    byte[] hash() {
        return Sha256.of(cookie);
    }

    private String derived(String use) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Sha256.of("cabildo openid " + cookie), "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(use.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HMAC with SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "Passage[hidden]";
    }
}
