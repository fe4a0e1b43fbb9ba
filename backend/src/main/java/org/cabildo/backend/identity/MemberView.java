package org.cabildo.backend.identity;

import java.time.Instant;
import java.util.UUID;

/** One who works for the tenant. */
public record MemberView(UUID id, UUID account, String email, String name, Role role, Instant since) {}
