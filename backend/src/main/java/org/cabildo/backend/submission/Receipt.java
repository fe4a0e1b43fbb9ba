package org.cabildo.backend.submission;

import java.time.Instant;
import java.util.UUID;

/**
 * Proof that something was handed in.
 *
 * @param code 16 digits
 * @param contentHash SHA-256, lower-case hexadecimal, of the canonical form of what was handed in
 *     (decision 0007)
 * @param submittedAt of an anonymous one the beginning of the hour
 */
public record Receipt(UUID submission, String code, Instant submittedAt, String contentHash, boolean isAnonymous) {}
