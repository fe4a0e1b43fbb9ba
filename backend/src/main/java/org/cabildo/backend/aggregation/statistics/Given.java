package org.cabildo.backend.aggregation.statistics;

/**
 * One answer to a closed question.
 *
 * @param value stored form
 * @param weight how much it counts, more than 0; 1 where all count the same
 */
public record Given(String value, double weight) {}
