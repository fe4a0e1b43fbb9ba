package org.cabildo.backend.consultation;

import java.util.UUID;

/** A consultation within its tenant. */
public record ConsultationId(UUID value) {}
