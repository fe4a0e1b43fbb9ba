package org.cabildo.ui.chart;

import java.util.regex.Pattern;

/**
 * What a chart is called.
 *
 * @param name small letters, digits and hyphens, once on a page: names of files and elements are made of it
 * @param title what it shows, in a few words
 * @param description what there is to be seen, for those who do not see it: the numbers that matter
 * @param rows what its rows are: "Country"
 */
public record Heading(String name, String title, String description, String rows) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

    public Heading {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of a chart: " + name);
        }
    }
}
