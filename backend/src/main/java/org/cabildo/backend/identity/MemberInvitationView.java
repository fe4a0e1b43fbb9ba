package org.cabildo.backend.identity;

import java.time.Instant;
import java.util.UUID;

/** Someone who was asked to become a member and has not yet. */
public record MemberInvitationView(UUID id, String email, Role role, Instant createdAt, Instant expiresAt) {}
