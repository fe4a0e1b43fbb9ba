package org.cabildo.backend.identity;

import java.time.Instant;

/** A token that can be issued: every field has been checked. */
record NewToken(String name, Role role, Instant expiresAt) {}
