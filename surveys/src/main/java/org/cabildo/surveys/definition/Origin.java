package org.cabildo.surveys.definition;

/**
 * Where a question comes from, and where its answers may go.
 *
 * @param source where it stands in the official document, in that document's own words; empty if nobody says so
 * @param hxl its tag of the Humanitarian Exchange Language, such as {@code #country+code}; empty if it has none
 */
public record Origin(Sensitivity sensitivity, String source, String hxl, Audience audience) {

    public static final Origin UNSTATED = new Origin(Sensitivity.PUBLIC, "", "", Audience.EVERYONE);
}
