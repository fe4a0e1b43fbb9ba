package org.cabildo.backend.aggregation.tally;

/**
 * What was read for a question: along whatever was asked for apart its value, else an empty text.
 *
 * @param question which one was asked, from 0
 */
public record Tallied(
        int question,
        String country,
        String group,
        String language,
        String lens,
        String place,
        String week,
        String channel,
        String contributor,
        long submissions,
        long organisations,
        long answers,
        long words) {}
