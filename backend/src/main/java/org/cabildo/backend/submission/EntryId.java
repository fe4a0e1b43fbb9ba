package org.cabildo.backend.submission;

import java.util.UUID;

/** One entry of a repeat in a draft, such as one good practice; sorts by the time it was added. */
public record EntryId(UUID value) {}
