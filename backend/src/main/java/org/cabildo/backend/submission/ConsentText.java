package org.cabildo.backend.submission;

/**
 * What somebody read before agreeing.
 *
 * @param language of the text, BCP 47
 * @param text of at most {@link #LONGEST} characters: how answers may be used, and the terms
 */
public record ConsentText(String language, String text) {

    public static final int LONGEST = 20_000;
}
