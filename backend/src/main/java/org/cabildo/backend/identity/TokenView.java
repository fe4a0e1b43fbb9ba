package org.cabildo.backend.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A token as those who manage it see it: never the token itself.
 *
 * @param name what it is for, as whoever asked for it wrote
 * @param issuedBy by name, if a person did who still has an account
 * @param expiresAt from then on it is worth nothing; stays listed until it is revoked
 */
public record TokenView(
        UUID id, String name, Role role, Optional<String> issuedBy, Instant createdAt, Instant expiresAt) {}
