package org.cabildo.backend.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals what the database alone shall not tell (AES-256-GCM). The key is CABILDO_KEY, 32 bytes in Base64, which several
 * nodes on one database have to share; unless it is set, the file {@code installation.key} in the data folder, made on the
 * first start.
 */
@ApplicationScoped
public class InstallationKey {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    @ConfigProperty(name = "cabildo.key")
    Optional<String> given;

    @Inject
    @ConfigProperty(name = "cabildo.data")
    Optional<String> data;

    private byte[] key = {};

    /** @throws IllegalStateException if there is no key and no place for one */
    @PostConstruct
    void find() {
        key = given.map(String::strip).map(InstallationKey::decoded).orElseGet(this::kept);
        if (key.length != KEY_BYTES) {
            throw wrong();
        }
    }

    /** A key that cannot be read stops the start, with its reason. */
    void onStart(@Observes Startup start) {
        // Being made was enough.
    }

    /** @param place for which it is sealed; it opens nowhere else */
    public byte[] seal(String place, String text) {
        byte[] nonce = random(NONCE_BYTES);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, place, nonce, text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws IllegalStateException if it was sealed with another key or for another place, or was changed */
    public String open(String place, byte[] sealed) {
        ByteBuffer buffer = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        byte[] rest = new byte[buffer.remaining()];
        buffer.get(rest);
        return new String(crypt(Cipher.DECRYPT_MODE, place, nonce, rest), StandardCharsets.UTF_8);
    }

    private byte[] crypt(int mode, String place, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException wrongKey) {
            throw new IllegalStateException(
                    "What is sealed for " + place + " does not open with this CABILDO_KEY", wrongKey);
        }
    }

    /** In the data folder, which is its owner's alone. */
    private byte[] kept() {
        Path file = data.map(Path::of).orElseThrow(InstallationKey::wrong).resolve("installation.key");
        try {
            if (!Files.exists(file)) {
                Path fresh = Files.createTempFile(
                        file.getParent(),
                        "installation",
                        ".new",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(
                        fresh,
                        Base64.getEncoder().encodeToString(random(KEY_BYTES)),
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.SYNC);
                Files.move(fresh, file);
            }
            return decoded(Files.readString(file).strip());
        } catch (IOException unusable) {
            throw new IllegalStateException("The key of this installation cannot be kept in " + file, unusable);
        }
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException none) {
            throw wrong();
        }
    }

    private static IllegalStateException wrong() {
        return new IllegalStateException("CABILDO_KEY has to be 32 bytes in Base64, as from: openssl rand -base64 32;"
                + " without it, CABILDO_DATA has to name a folder in which a key can be kept.");
    }
}
