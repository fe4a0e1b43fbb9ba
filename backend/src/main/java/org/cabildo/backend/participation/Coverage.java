package org.cabildo.backend.participation;

/**
 * How many of one group in one country were invited, and how many of them have answered.
 *
 * @param invited invitations that were not revoked, and those that were answered all the same
 */
public record Coverage(String group, String country, long invited, long submitted) {}
