package org.cabildo.backend.identity.factor;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.cabildo.backend.platform.UuidConverter;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals the secrets of apps (AES-256-GCM, bound to the account), so that a copy of the database alone tells no codes. The
 * key is CABILDO_FACTOR_KEY, 32 bytes in Base64, which several nodes on one database have to share; unless it is set, the
 * file {@code factor.key} in the data folder, made on the first start.
 */
@ApplicationScoped
class FactorKey {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    @ConfigProperty(name = "cabildo.factor.key")
    Optional<String> given;

    @Inject
    @ConfigProperty(name = "cabildo.data")
    Optional<String> data;

    private SecretKey key = new SecretKeySpec(new byte[KEY_BYTES], "AES");

    /** @throws IllegalStateException if there is no key and no place for one */
    @PostConstruct
    void find() {
        byte[] bytes = given.map(String::strip).map(FactorKey::decoded).orElseGet(this::kept);
        if (bytes.length != KEY_BYTES) {
            throw wrong();
        }
        key = new SecretKeySpec(bytes, "AES");
    }

    /** A key that cannot be read stops the start, with its reason. */
    void onStart(@Observes Startup start) {
        // Being made was enough.
    }

    byte[] seal(UUID account, byte[] secret) {
        byte[] nonce = random(NONCE_BYTES);
        byte[] sealed = apply(Cipher.ENCRYPT_MODE, account, nonce, secret);
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws IllegalStateException if it was sealed with another key or for another account, or was changed */
    byte[] open(UUID account, byte[] sealed) {
        ByteBuffer buffer = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        byte[] rest = new byte[buffer.remaining()];
        buffer.get(rest);
        return apply(Cipher.DECRYPT_MODE, account, nonce, rest);
    }

    static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    private byte[] apply(int mode, UUID account, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(UuidConverter.bytes(account));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException wrongKey) {
            throw new IllegalStateException(
                    "a second factor was sealed with another CABILDO_FACTOR_KEY than this one", wrongKey);
        }
    }

    /** In the data folder, which is its owner's alone. */
    private byte[] kept() {
        Path file = data.map(Path::of).orElseThrow(FactorKey::wrong).resolve("factor.key");
        try {
            if (!Files.exists(file)) {
                Files.writeString(
                        file, Base64.getEncoder().encodeToString(random(KEY_BYTES)), StandardOpenOption.CREATE_NEW);
            }
            return decoded(Files.readString(file).strip());
        } catch (IOException unusable) {
            throw new IllegalStateException("The key of second factors cannot be kept in " + file, unusable);
        }
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException none) {
            throw wrong();
        }
    }

    private static IllegalStateException wrong() {
        return new IllegalStateException(
                "CABILDO_FACTOR_KEY has to be 32 bytes in Base64, as from: openssl rand -base64 32;"
                        + " without it, CABILDO_DATA has to name a folder in which a key can be kept.");
    }
}
