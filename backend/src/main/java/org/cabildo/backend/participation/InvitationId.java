package org.cabildo.backend.participation;

import java.util.UUID;

/** Leave for one organisation to answer one consultation. */
public record InvitationId(UUID value) {}
