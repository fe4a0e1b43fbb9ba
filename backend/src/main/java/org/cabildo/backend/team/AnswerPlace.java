package org.cabildo.backend.team;

import java.util.UUID;

/**
 * Where an answer stands.
 *
 * @param entry of a repeat; the draft itself outside one
 */
public record AnswerPlace(UUID draft, UUID entry, String question) {}
