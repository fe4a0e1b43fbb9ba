package org.cabildo.backend.identity.factor;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.backend.platform.PublicAddress;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a browser brings from a device (WebAuthn level 2, sections 7.1 and 7.2) against what was asked, where we are
 * served, and the key: present, its person verified, the origin ours to the letter. What kind of device it is, nobody asks.
 */
@ApplicationScoped
class WebAuthn {

    private static final ObjectConverter OBJECTS = new ObjectConverter();
    static final AttestedCredentialDataConverter CREDENTIALS = new AttestedCredentialDataConverter(OBJECTS);

    /** As most devices know: ES256, Ed25519, RS256. */
    static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);

    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(OBJECTS);

    @Inject
    PublicAddress address;

    @Inject
    Challenges challenges;

    /** The name under which devices keep our keys: the host of the public address. */
    String host() {
        return address().getHost();
    }

    /** @return what the device has made, if all is right */
    Optional<AuthenticatorData<?>> made(String response, UUID account) {
        try {
            RegistrationData sent = manager.parse(DeviceAnswer.of(response).made());
            byte[] challenge = challenge(sent.getCollectedClientData());
            if (!challenges.spend(challenge, account)) {
                return Optional.empty();
            }
            manager.verify(sent, new RegistrationParameters(asked(challenge), parameters(), true, true));
            return Optional.ofNullable(sent.getAttestationObject()).map(AttestationObject::getAuthenticatorData);
        } catch (WebAuthnException | IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    /** What a browser says, with nothing of it held against anything yet; empty if it cannot be read. */
    Optional<AuthenticationData> read(String response) {
        try {
            return Optional.of(manager.parse(DeviceAnswer.of(response).signed()));
        } catch (WebAuthnException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Whether the device of that passkey has signed what was asked.
     *
     * @param account null if whoever came was asked
     */
    boolean isSigned(AuthenticationData sent, Passkey passkey, @Nullable UUID account) {
        byte[] challenge = challenge(sent.getCollectedClientData());
        if (!challenges.spend(challenge, account)) {
            return false;
        }
        try {
            manager.verify(sent, new AuthenticationParameters(asked(challenge), passkey.known(), null, true, true));
            return true;
        } catch (WebAuthnException | IllegalArgumentException wrong) {
            return false;
        }
    }

    /** Empty, which nobody was asked, if the browser names none. */
    private static byte[] challenge(@Nullable CollectedClientData said) {
        return said == null || said.getChallenge() == null
                ? new byte[0]
                : said.getChallenge().getValue();
    }

    static AttestedCredentialData key(AuthenticatorData<?> made) {
        return Objects.requireNonNull(made.getAttestedCredentialData(), "a new key comes with what is new");
    }

    private ServerProperty asked(byte[] challenge) {
        URI served = address();
        String port = served.getPort() < 0 ? "" : ":" + served.getPort();
        return ServerProperty.builder()
                .origin(Origin.create(served.getScheme() + "://" + served.getHost() + port))
                .rpId(served.getHost())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    private URI address() {
        return URI.create(address.of(""));
    }

    private static List<PublicKeyCredentialParameters> parameters() {
        return ALGORITHMS.stream()
                .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
                .toList();
    }
}
