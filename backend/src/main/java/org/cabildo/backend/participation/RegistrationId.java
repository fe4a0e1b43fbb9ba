package org.cabildo.backend.participation;

import java.util.UUID;

/** An organisation's wish to take part in one consultation. */
public record RegistrationId(UUID value) {}
