package org.cabildo.backend.platform;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals what the database alone shall not tell (AES-256-GCM, by Tink). The key is CABILDO_KEY, 32 bytes in Base64, which
 * several nodes on one database have to share; unless it is set, the file {@code installation.key} in the data folder, made
 * on the first start. Of several keys, with commas or line breaks between them, the first seals and each opens.
 */
@ApplicationScoped
public class InstallationKey {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    @ConfigProperty(name = "cabildo.key")
    Optional<String> given;

    @Inject
    @ConfigProperty(name = "cabildo.data")
    Optional<String> data;

    private Aead keys = new NoKeys();

    /** @throws IllegalStateException if there is no key and no place for one */
    @PostConstruct
    void find() {
        List<byte[]> found = Arrays.stream(given.orElseGet(this::kept).split("[,\\s]+"))
                .filter(key -> !key.isEmpty())
                .map(InstallationKey::decoded)
                .toList();
        if (found.isEmpty() || found.stream().anyMatch(key -> key.length != KEY_BYTES)) {
            throw wrong();
        }
        try {
            AeadConfig.register();
            KeysetHandle.Builder set = KeysetHandle.newBuilder();
            for (byte[] key : found) {
                KeysetHandle.Builder.Entry entry =
                        KeysetHandle.importKey(key(key)).withRandomId();
                set.addEntry(key == found.get(0) ? entry.makePrimary() : entry);
            }
            keys = set.build().getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Tink takes no key of " + KEY_BYTES + " bytes", impossible);
        }
    }

    /** A key that cannot be read stops the start, with its reason. */
    void onStart(@Observes Startup start) {
        // Being made was enough.
    }

    /** @param place for which it is sealed; it opens nowhere else */
    public byte[] seal(String place, byte[] content) {
        try {
            return keys.encrypt(content, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("nothing can be sealed for " + place, impossible);
        }
    }

    /** @throws IllegalStateException if it was sealed with another key or for another place, or was changed */
    public byte[] open(String place, byte[] sealed) {
        try {
            return keys.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException wrongKey) {
            throw new IllegalStateException(
                    "What is sealed for " + place + " does not open with this CABILDO_KEY", wrongKey);
        }
    }

    /** Whether {@link #open} would. */
    public boolean opens(String place, byte[] sealed) {
        try {
            keys.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (GeneralSecurityException wrongKey) {
            return false;
        }
    }

    /** Nothing in what is sealed tells the key: which one it is, is tried. */
    @AccessesPartialKey
    private static AesGcmKey key(byte[] bytes) throws GeneralSecurityException {
        return AesGcmKey.builder()
                .setParameters(AesGcmParameters.builder()
                        .setKeySizeBytes(KEY_BYTES)
                        .setIvSizeBytes(NONCE_BYTES)
                        .setTagSizeBytes(TAG_BYTES)
                        .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                        .build())
                .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
                .build();
    }

    /** In the data folder, which is its owner's alone. */
    private String kept() {
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
                        Base64.getEncoder().encodeToString(random()),
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.SYNC);
                Files.move(fresh, file);
            }
            return Files.readString(file);
        } catch (IOException unusable) {
            throw new IllegalStateException("The key of this installation cannot be kept in " + file, unusable);
        }
    }

    private static byte[] random() {
        byte[] random = new byte[KEY_BYTES];
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

    /** Until they are found. */
    private static final class NoKeys implements Aead {

        @Override
        public byte[] encrypt(byte[] content, byte[] place) throws GeneralSecurityException {
            throw new GeneralSecurityException("no key was found yet");
        }

        @Override
        public byte[] decrypt(byte[] sealed, byte[] place) throws GeneralSecurityException {
            throw new GeneralSecurityException("no key was found yet");
        }
    }
}
