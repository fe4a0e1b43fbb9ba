package org.cabildo.backend.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * One of the staff.
 *
 * @param email what the person signs in with
 * @param hasPassword whether the person has ever chosen one, and so can sign in
 */
public record AccountView(
        UUID id, String email, String name, boolean isPlatformAdministrator, boolean hasPassword, Instant createdAt) {}
