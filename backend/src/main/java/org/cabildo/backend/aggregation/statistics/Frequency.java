package org.cabildo.backend.aggregation.statistics;

/**
 * How often something was answered.
 *
 * @param count of answers, each as one
 * @param share of all answers, by their weights; from 0 to 1. Where several can be chosen, shares come to more than 1
 */
public record Frequency(String value, long count, double share) {}
