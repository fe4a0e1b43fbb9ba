package org.cabildo.ops.journeys;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app (RFC 6238), made of nothing of the product's. */
record OneTimeCodes(String secret) {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECRET_BYTES = 20;

    /**
     * The server takes those of the step before and of the one after too, and each step once: the next code after one of
     * {@code code(0)} is {@code code(1)}, however long a page took meanwhile.
     *
     * @param steps of 30 seconds from now
     */
    String code(int steps) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(), "HmacSHA1"));
            long step = Instant.now().getEpochSecond() / 30 + steps;
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & 0x7fffffff;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private byte[] bytes() {
        BigInteger number = BigInteger.ZERO;
        for (char letter : secret.replace(" ", "").toCharArray()) {
            number = number.shiftLeft(5).or(BigInteger.valueOf(BASE32.indexOf(letter)));
        }
        byte[] digits = number.toByteArray();
        byte[] bytes = new byte[SECRET_BYTES];
        int length = Math.min(digits.length, SECRET_BYTES);
        System.arraycopy(digits, digits.length - length, bytes, SECRET_BYTES - length, length);
        return bytes;
    }
}
