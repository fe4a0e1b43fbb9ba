package org.cabildo.surveys.exchange.xlsform;

import java.util.Optional;
import org.cabildo.surveys.definition.Audience;

/**
 * Our own terms in an XLSForm. They stand in columns of a namespace, which other tools carry along, {@code
 * bind::cabildo:lenses}; what decides whether something is asked is also compiled into the columns that they obey.
 */
final class Own {

    static final String NAMESPACE = "cabildo=\"urn:cabildo:xlsform\"";

    /** What a row is that XLSForm has only a group or a note for; one of the constants below. */
    static final String PART = "cabildo:part";

    static final String ABOUT = "about";
    static final String SUBTITLE = "subtitle";
    static final String ORGANISER = "organiser";
    static final String PROFILE = "profile";
    static final String SEGMENT = "segment";
    static final String TOPIC = "topic";
    static final String INTRO = "intro";
    static final String CRITERION = "criterion";
    static final String CLOSING = "closing";
    static final String DOCUMENT = "document";
    static final String ENTRY = "entry";

    /** Our type of question, where XLSForm has none. */
    static final String TYPE = "cabildo:type";

    /** The whole look, where the other tools refuse one of its words for that type of question. */
    static final String APPEARANCE = "cabildo:appearance";

    static final String GROUPS = "cabildo:groups";
    static final String COUNTRIES = "cabildo:countries";
    static final String LENSES = "cabildo:lenses";
    static final String SENSITIVITY = "cabildo:sensitivity";
    static final String SOURCE = "cabildo:source";
    static final String MAX_LENGTH = "cabildo:max_length";
    static final String MAX_ENTRIES = "cabildo:max_entries";
    static final String ANSWER_LANGUAGES = "cabildo:answer_languages";

    /** A sheet of its own: what is noted there may concern any row of the others. */
    static final String CONCORDANCE = "concordance";

    private Own() {}

    /** What other tools have to check, which know nothing of our type; empty if nothing. */
    static String constraint(String type) {
        return switch (type) {
            case "year" -> ". >= 1000 and . <= 9999";
            case "email" -> "regex(., '[^@ ]+@[^@ ]+')";
            case "url" -> "regex(., 'https?://.+')";
            default -> "";
        };
    }

    /** The type that other tools know in its place; itself, if they know it. */
    static String xlsType(String type) {
        return switch (type) {
            case "year" -> "integer";
            case "email", "url", "phone" -> "text";
            default -> type;
        };
    }

    static String condition(Audience audience) {
        return audience.condition().orElse("");
    }

    /** Both, as one expression. */
    static String both(String ours, String theirs) {
        if (ours.isEmpty() || theirs.isEmpty()) {
            return ours + theirs;
        }
        return "(" + ours + ") and (" + theirs + ")";
    }

    /** What is left when ours is taken away again; all of it, where somebody has changed it since. */
    static String without(String ours, String both) {
        if (ours.isEmpty()) {
            return both;
        }
        if (both.equals(ours)) {
            return "";
        }
        String before = "(" + ours + ") and (";
        boolean made = both.startsWith(before) && both.endsWith(")");
        return made ? both.substring(before.length(), both.length() - 1) : both;
    }

    /** A document as a line of Markdown, which the other tools show as a link. */
    static String link(String label, String address) {
        return "[" + label + "](" + address + ")";
    }

    record Link(String label, String address) {}

    /** What such a line links; none if it is no such line. */
    static Optional<Link> unlink(String line) {
        int between = line.lastIndexOf("](");
        boolean isLink = line.startsWith("[") && line.endsWith(")") && between > 0;
        return isLink
                ? Optional.of(new Link(line.substring(1, between), line.substring(between + 2, line.length() - 1)))
                : Optional.empty();
    }
}
