package org.cabildo.backend.publication;

import java.time.Instant;

/**
 * Figures as they were published, for good.
 *
 * @param number from 1, part of its permanent address
 */
public record PublicState(int number, Instant publishedAt, PublicFigures figures) {}
