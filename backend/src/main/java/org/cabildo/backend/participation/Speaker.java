package org.cabildo.backend.participation;

/**
 * Who speaks.
 *
 * @param name in the spelling that was heard of first; empty of one without a name
 */
public record Speaker(String stakeholderGroup, String country, String name) {}
