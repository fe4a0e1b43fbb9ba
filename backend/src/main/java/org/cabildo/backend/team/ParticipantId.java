package org.cabildo.backend.team;

import java.util.UUID;

/** Which of those who work on a draft. */
public record ParticipantId(UUID value) {}
