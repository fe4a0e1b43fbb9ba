package org.cabildo.backend.identity.openid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How providers say things. */
class ClaimsTest {

    @Test
    void values_stand_in_a_claim_or_in_one_in_another_alone_or_in_a_list() {
        Claims claims = new Claims(List.of(Map.of(
                "roles", List.of("a", "b"),
                "realm_access", Map.of("roles", List.of("c")),
                "https://example.org/roles", "d",
                "groups", List.of(Map.of("id", "e"), 7))));

        assertEquals(Set.of("a", "b"), claims.values("roles"));
        assertEquals(Set.of("c"), claims.values("realm_access.roles"));
        assertEquals(Set.of("d"), claims.values("https://example.org/roles"));
        assertEquals(Set.of("7"), claims.values("groups"));
        assertEquals(Set.of(), claims.values("realm_access.others.more"));
        assertEquals(Set.of(), claims.values(""));
    }

    @Test
    void what_the_token_says_is_not_changed_by_what_is_said_afterwards() {
        Claims claims = new Claims(List.of(
                Map.of("email", "ana@example.org", "email_verified", false),
                Map.of("email", "root@example.org", "email_verified", "true", "name", "Ana")));

        assertEquals(Optional.of("ana@example.org"), claims.text("email"));
        assertFalse(claims.isTrue("email_verified"));
        assertEquals(Optional.of("Ana"), claims.text("name"));
        assertTrue(new Claims(List.of(Map.of("email_verified", "true"))).isTrue("email_verified"));
        assertFalse(new Claims(List.of(Map.of("email_verified", "yes"))).isTrue("email_verified"));
    }
}
