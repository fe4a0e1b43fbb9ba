package org.cabildo.backend.participation;

/**
 * How many have answered of those who were asked.
 *
 * @param invited invitations that were not revoked, and those that were answered all the same
 */
public record ResponseRate(long submitted, long invited) {}
