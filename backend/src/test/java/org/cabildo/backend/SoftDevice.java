package org.cabildo.backend;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import org.cabildo.backend.platform.Sha256;

/** A device that keeps one passkey, with the browser around it: as they should be, unless a test has them lie. */
final class SoftDevice {

    static final String ORIGIN = "http://localhost:8080";
    static final String HOST = "localhost";

    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int WITH_KEY = 0x40;
    private static final int COORDINATE = 32;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final byte[] id = new byte[COORDINATE];
    private final KeyPair keys;
    private String origin = ORIGIN;
    private String host = HOST;
    private int count;
    private boolean verifies = true;

    SoftDevice() {
        new SecureRandom().nextBytes(id);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** A page of somebody else's, who passes on what we asked. */
    SoftDevice on(String otherOrigin) {
        origin = otherOrigin;
        return this;
    }

    /** For another server's name. */
    SoftDevice of(String otherHost) {
        host = otherHost;
        return this;
    }

    /** Signs for whoever holds it. */
    SoftDevice withoutVerifying() {
        verifies = false;
        return this;
    }

    /** A copy of it that was not used as often. */
    SoftDevice withCount(int told) {
        count = told;
        return this;
    }

    /** @param asked as JSON */
    String makes(String asked) {
        byte[] told = told(WITH_KEY, key());
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        object.writeBytes(new byte[] {(byte) 0xa3});
        object.writeBytes(text("fmt"));
        object.writeBytes(text("none"));
        object.writeBytes(text("attStmt"));
        object.writeBytes(new byte[] {(byte) 0xa0});
        object.writeBytes(text("authData"));
        object.writeBytes(new byte[] {0x58, (byte) told.length});
        object.writeBytes(told);
        return response(Json.createObjectBuilder()
                .add("clientDataJSON", BASE64.encodeToString(client("webauthn.create", asked)))
                .add("attestationObject", BASE64.encodeToString(object.toByteArray()))
                .build());
    }

    /** @param asked as JSON */
    String signs(String asked) {
        count++;
        byte[] told = told(0, new byte[0]);
        byte[] client = client("webauthn.get", asked);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(told);
            signature.update(Sha256.digest().digest(client));
            return response(Json.createObjectBuilder()
                    .add("clientDataJSON", BASE64.encodeToString(client))
                    .add("authenticatorData", BASE64.encodeToString(told))
                    .add("signature", BASE64.encodeToString(signature.sign()))
                    .build());
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private String response(JsonObject response) {
        return Json.createObjectBuilder()
                .add("id", BASE64.encodeToString(id))
                .add("rawId", BASE64.encodeToString(id))
                .add("type", "public-key")
                .add("clientExtensionResults", JsonObject.EMPTY_JSON_OBJECT)
                .add("response", response)
                .build()
                .toString();
    }

    private byte[] client(String type, String asked) {
        try (JsonReader reader = Json.createReader(new StringReader(asked))) {
            return Json.createObjectBuilder()
                    .add("type", type)
                    .add("challenge", reader.readObject().getString("challenge"))
                    .add("origin", origin)
                    .add("crossOrigin", false)
                    .build()
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    private byte[] told(int flag, byte[] rest) {
        return ByteBuffer.allocate(37 + rest.length)
                .put(Sha256.of(host))
                .put((byte) (PRESENT | (verifies ? VERIFIED : 0) | flag))
                .putInt(count)
                .put(rest)
                .array();
    }

    /** As WebAuthn, 6.5.2, writes a P-256 key. */
    private byte[] key() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        return ByteBuffer.allocate(16 + 2 + id.length + 10 + 3 + 2 * COORDINATE)
                .put(new byte[16])
                .putShort((short) id.length)
                .put(id)
                .put(new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20})
                .put(coordinate(key.getW().getAffineX()))
                .put(new byte[] {0x22, 0x58, 0x20})
                .put(coordinate(key.getW().getAffineY()))
                .array();
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[COORDINATE];
        int length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE - length, length);
        return fixed;
    }

    private static byte[] text(String text) {
        byte[] letters = text.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(1 + letters.length)
                .put((byte) (0x60 | letters.length))
                .put(letters)
                .array();
    }
}
