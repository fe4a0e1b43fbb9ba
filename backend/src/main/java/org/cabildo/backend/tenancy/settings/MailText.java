package org.cabildo.backend.tenancy.settings;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A letter with places to fill in: {@code {{link}}}. There is nothing else in it that means anything: a tenant's text is
 * text, and no engine runs it.
 *
 * @param subject one line
 * @param body plain text
 */
public record MailText(String subject, String body) {

    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    /** The letter with its places filled in; a place without a value stays empty. */
    public MailText filled(Map<String, String> values) {
        // A value could bring a line break into a header of the letter.
        return new MailText(fill(subject, values).replaceAll("\\R", " "), fill(body, values));
    }

    /** The names of its places. */
    Set<String> places() {
        Set<String> places = new TreeSet<>();
        PLACE.matcher(subject + "\n" + body).results().forEach(match -> places.add(match.group(1)));
        return places;
    }

    private static String fill(String text, Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll((MatchResult match) -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), "")));
    }
}
