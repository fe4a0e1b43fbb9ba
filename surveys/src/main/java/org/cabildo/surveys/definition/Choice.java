package org.cabildo.surveys.definition;

/**
 * One thing that can be chosen.
 *
 * @param name stable, without spaces; this is what is stored and sent
 */
public record Choice(String name, LocalizedText label) {}
