package org.cabildo.backend.submission;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.cabildo.backend.consultation.ConsultationId;
import org.cabildo.backend.platform.Sha256;
import org.cabildo.backend.platform.SlowHash;

/**
 * What the key of an anonymous act of handing in is good for, and nothing else is: finding the act again, and opening
 * its receipt code. The database has neither the key nor this (decision 0015).
 */
final class KeySecret {

    /** Not visible ASCII, so that no key of an ordinary act can read the same. */
    private static final String PREFIX = "anonymous ";

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;

    private KeySecret(byte[] secret) {
        this.secret = secret;
    }

    /** Slow, so that who has the database cannot try keys. */
    static KeySecret of(ConsultationId consultation, IdempotencyKey key) {
        return new KeySecret(SlowHash.of(key.value(), salt("key", consultation)));
    }

    /**
     * One for each consultation and use, so that what is hashed for one says nothing in another. Not of the tenant's
     * number, which is another where a tenant has moved to.
     */
    static byte[] salt(String use, ConsultationId consultation) {
        return Sha256.of("cabildo " + use + " " + consultation.value());
    }

    /** What is stored in place of the key: 53 characters. */
    String name() {
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(derived("find"));
    }

    /** AES-256-GCM; 44 bytes for 16 digits. */
    byte[] seal(String code) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, code.getBytes(StandardCharsets.US_ASCII));
        byte[] both = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, both, nonce.length, sealed.length);
        return both;
    }

    String open(byte[] both) {
        byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
        byte[] sealed = Arrays.copyOfRange(both, NONCE_BYTES, both.length);
        return new String(crypt(Cipher.DECRYPT_MODE, nonce, sealed), StandardCharsets.US_ASCII);
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, new SecretKeySpec(derived("seal"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException tampered) {
            throw new IllegalStateException("a sealed receipt does not open with the key that found it", tampered);
        }
    }

    private byte[] derived(String use) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(use.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HMAC with SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "KeySecret[hidden]";
    }
}
