package org.cabildo.backend.attachment;

import java.util.UUID;

/**
 * A file in a draft.
 *
 * @param stored as the answer names it
 */
public record PlacedFile(UUID id, String question, String stored) {}
