package org.cabildo.backend.aggregation.tally;

import java.util.UUID;

/**
 * The answers of one submission that stand from now on, or do not any more.
 *
 * @param sign 1 if they stand, else -1
 */
record Change(UUID id, UUID organisation, String group, String country, int sign, Spots spots) {}
