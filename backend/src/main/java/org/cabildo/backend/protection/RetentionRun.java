package org.cabildo.backend.protection;

import java.time.Instant;

/** What was removed at one time because it had had its time. */
public record RetentionRun(Instant at, Due removed) {}
