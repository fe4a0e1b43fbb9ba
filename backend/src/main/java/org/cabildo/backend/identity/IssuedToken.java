package org.cabildo.backend.identity;

import java.util.UUID;

/** A token at the one moment when it can be told. */
public record IssuedToken(UUID id, Secret secret) {}
