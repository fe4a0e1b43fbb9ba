package org.cabildo.backend.platform;

import java.security.NoSuchAlgorithmException;
import java.security.spec.InvalidKeySpecException;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * PBKDF2 with HMAC-SHA-256 (RFC 8018, section 5.2), for random secrets that are short enough to be typed: codes of
 * invitations, 60 bits, and receipts, 53. The same secret and salt give the same hash, so a row is found by it.
 *
 * <p>{@value #ITERATIONS} rounds take 12 ms of one core (measured: JDK 17, AMD EPYC at 2.6 GHz). That is what one pays who
 * types a code; 2,000 invitations cost half a minute. A graphics card tries some 180,000 a second, and so needs 1,600
 * years for all 2^53 receipts under one salt, 200,000 for all 2^60 codes. The 600,000 rounds that OWASP asks for are for
 * passwords, which people choose.
 */
public final class SlowHash {

    private static final int ITERATIONS = 50_000;
    private static final int BITS = 256;

    private SlowHash() {}

    /**
     * @param salt of at least 16 bytes that no other use shares; need not be secret
     * @return 32 bytes
     */
    public static byte[] of(String secret, byte[] salt) {
        PBEKeySpec specification = new PBEKeySpec(secret.toCharArray(), salt, ITERATIONS, BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(specification)
                    .getEncoded();
        } catch (NoSuchAlgorithmException | InvalidKeySpecException impossible) {
            throw new IllegalStateException("every JDK has PBKDF2 with HMAC-SHA-256", impossible);
        } finally {
            specification.clearPassword();
        }
    }
}
