package org.cabildo.backend.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * A token as those who manage it see it: never the token itself.
 *
 * @param name what it is for, as whoever asked for it wrote
 * @param expiresAt from then on it is worth nothing; stays listed until it is revoked
 */
record TokenView(UUID id, String name, Role role, Instant createdAt, Instant expiresAt) {}
