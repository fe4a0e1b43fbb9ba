package org.cabildo.backend.aggregation.statistics;

/**
 * How a choice stands where choices are put in order.
 *
 * @param points by Borda: none for the last of a ranking, one more for each place above; the sum by weights
 * @param first how often it came first
 * @param share of the answers in which it came first, by their weights; from 0 to 1
 */
public record Standing(String value, double points, long first, double share) {}
