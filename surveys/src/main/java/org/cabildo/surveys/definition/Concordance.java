package org.cabildo.surveys.definition;

/**
 * Where the language versions of the official document say different things. The texts stay as they are; this note
 * tells the reader of either language what the other one has.
 *
 * @param about the name of the segment, topic, question or choice list that differs
 * @param note what differs, in English, for the synthesis team
 */
public record Concordance(String about, String note) {}
