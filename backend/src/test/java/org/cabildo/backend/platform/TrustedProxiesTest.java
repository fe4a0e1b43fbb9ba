package org.cabildo.backend.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrustedProxiesTest {

    private static final String ANYBODY = "203.0.113.9";
    private static final String PROXY = "10.1.2.3";

    private final TrustedProxies nobody = new TrustedProxies(Optional.empty());
    private final TrustedProxies ours = new TrustedProxies(Optional.of("10.0.0.0/8, fd00::/8, 127.0.0.1, ::1"));

    @Test
    void what_anybody_claims_is_not_believed() {
        assertEquals(ANYBODY, nobody.client(ANYBODY, List.of("198.51.100.1")));
        assertEquals(ANYBODY, ours.client(ANYBODY, List.of("198.51.100.1")));
        assertEquals(PROXY, nobody.client(PROXY, List.of("198.51.100.1")));
        assertFalse(nobody.saysEncrypted(PROXY, "https"));
        assertFalse(ours.saysEncrypted(ANYBODY, "https"));
    }

    @Test
    void our_proxies_are_believed_as_far_as_they_saw_it_themselves() {
        assertEquals("198.51.100.1", ours.client(PROXY, List.of("198.51.100.1")));
        assertEquals("198.51.100.1", ours.client("0:0:0:0:0:0:0:1", List.of("198.51.100.1")));
        assertEquals("198.51.100.1", ours.client("fd00:0:0:0:0:0:0:1", List.of("198.51.100.1")));
        assertEquals("198.51.100.1", ours.client(PROXY, List.of("192.0.2.66, 198.51.100.1", "10.9.9.9")));
        assertEquals("198.51.100.1", ours.client("127.0.0.1", List.of("10.0.0.1, 198.51.100.1,10.9.9.9")));
        assertTrue(ours.saysEncrypted(PROXY, "https"));
        assertFalse(ours.saysEncrypted(PROXY, "http"));
        assertFalse(ours.saysEncrypted(PROXY, null));
    }

    @Test
    void what_is_no_address_is_not_taken_for_one() {
        for (String nonsense : List.of("", " ", "example.org", "1.2.3.4.5", "10.0.0.0/8", "*", "unknown", "1.2.3.*")) {
            assertEquals(PROXY, ours.client(PROXY, List.of(nonsense)), nonsense);
        }
    }

    @Test
    void a_subscriber_of_version_6_is_one_client_whichever_of_its_addresses_it_uses() {
        String first = ours.client(PROXY, List.of("2001:db8:1:2:3:4:5:6"));

        assertEquals(first, ours.client("2001:db8:1:2:ffff::1", List.of()));
        assertFalse(first.equals(ours.client("2001:db8:1:3::1", List.of())));
        assertEquals(ANYBODY, ours.client("::ffff:" + ANYBODY, List.of()));
    }

    @Test
    void a_list_that_cannot_be_read_is_refused_with_what_is_wrong_in_it() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> new TrustedProxies(Optional.of("10.0.0.0/8, the balancer")));

        assertTrue(String.valueOf(refused.getMessage()).contains("the balancer"), refused.getMessage());
    }
}
