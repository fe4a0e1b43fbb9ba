package org.cabildo.backend.participation;

import java.util.UUID;

/** An organisation that takes part in one consultation. */
public record OrganisationId(UUID value) {}
