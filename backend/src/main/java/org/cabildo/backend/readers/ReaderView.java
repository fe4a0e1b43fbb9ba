package org.cabildo.backend.readers;

import java.time.Instant;
import java.util.UUID;

/**
 * One who reads the sealed answers of a consultation.
 *
 * @param name what the person is called
 */
public record ReaderView(UUID account, String name, Instant since) {}
