package org.cabildo.backend.identity.factor;

import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.RegistrationRequest;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** What a browser brings from a device, as JSON (WebAuthn level 3, 5.1): read, and held against nothing yet. */
record DeviceAnswer(JsonObject credential, JsonObject response) {

    /** @throws IllegalArgumentException if it is no such answer */
    static DeviceAnswer of(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject credential = reader.readObject();
            if (credential.get("response") instanceof JsonObject response) {
                return new DeviceAnswer(credential, response);
            }
            throw new IllegalArgumentException("a device's answer has a response");
        } catch (JsonException unreadable) {
            throw new IllegalArgumentException("a device's answer is JSON", unreadable);
        }
    }

    /** @throws IllegalArgumentException if something is missing */
    RegistrationRequest made() {
        return new RegistrationRequest(needed(response, "attestationObject"), needed(response, "clientDataJSON"));
    }

    /** @throws IllegalArgumentException if something is missing */
    AuthenticationRequest signed() {
        return new AuthenticationRequest(
                needed(credential, "rawId"),
                bytes(response, "userHandle"),
                needed(response, "authenticatorData"),
                needed(response, "clientDataJSON"),
                needed(response, "signature"));
    }

    private static byte[] needed(JsonObject from, String name) {
        byte[] bytes = bytes(from, name);
        if (bytes == null) {
            throw new IllegalArgumentException("a device's answer has " + name);
        }
        return bytes;
    }

    private static byte @Nullable [] bytes(JsonObject from, String name) {
        return from.getOrDefault(name, JsonValue.NULL) instanceof JsonString text
                ? Base64.getUrlDecoder().decode(text.getString())
                : null;
    }
}
