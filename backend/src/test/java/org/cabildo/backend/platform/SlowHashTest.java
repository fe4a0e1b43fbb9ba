package org.cabildo.backend.platform;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SlowHashTest {

    private static final byte[] SALT = "sixteen bytes or".getBytes(StandardCharsets.US_ASCII);

    @Test
    void another_secret_or_another_salt_gives_another_hash() {
        byte[] hash = SlowHash.of("0123456789AB", SALT);

        assertFalse(Arrays.equals(hash, SlowHash.of("0123456789AC", SALT)));
        assertFalse(Arrays.equals(hash, SlowHash.of("0123456789AB", new byte[16])));
    }

    @Test
    void the_same_secret_and_salt_give_the_same_32_bytes() {
        byte[] hash = SlowHash.of("0123456789AB", SALT);

        assertEquals(32, hash.length);
        assertArrayEquals(hash, SlowHash.of("0123456789AB", SALT));
    }
}
