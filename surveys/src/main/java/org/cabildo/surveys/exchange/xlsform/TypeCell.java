package org.cabildo.surveys.exchange.xlsform;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The column {@code type} of a row.
 *
 * @param word our word for it, or theirs where we have none
 * @param list the choice list as it is written; empty if there is none
 * @param orOther whether it asks for one more choice, "Other"
 */
record TypeCell(Role role, String word, String list, boolean orOther) {

    /** What a row does to the form. */
    enum Role {
        BEGIN_GROUP,
        END_GROUP,
        BEGIN_REPEAT,
        END_REPEAT,
        /** Filled in by the device; there is no question. */
        METADATA,
        QUESTION
    }

    private static final Pattern BRACKET = Pattern.compile("(begin|end)[ _](group|repeat)");
    private static final Pattern CHOICE = Pattern.compile(
            "(?<one>select_one|select1|select one( from)?)|(?<several>select_multiple|select multiple( from)?|"
                    + "select all that apply( from)?)|(?<rank>rank)");
    private static final Pattern WITH_LIST = Pattern.compile(
            "(?<type>" + CHOICE.pattern() + ") (?<list>\\S+)(?<other> or[ _](specify[ _])?other)?",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> METADATA = Set.of(
            "start",
            "end",
            "today",
            "deviceid",
            "phonenumber",
            "username",
            "subscriberid",
            "simserial",
            "imei",
            "audit",
            "start-geopoint",
            "background-audio",
            "background-geopoint",
            "xml-external",
            "csv-external");

    private static final Map<String, String> OUR_WORDS = Map.of(
            "int", "integer",
            "string", "text",
            "trigger", "acknowledge",
            "gps", "geopoint",
            "location", "geopoint",
            "image", "file",
            "photo", "file",
            "audio", "file",
            "video", "file");

    static TypeCell read(String written) {
        String plain = written.replace('\u00A0', ' ').strip().replaceAll("\\s+", " ");
        String lower = plain.toLowerCase(Locale.ROOT);
        Matcher bracket = BRACKET.matcher(lower);
        if (bracket.matches()) {
            Role role = Role.valueOf((bracket.group(1) + "_" + bracket.group(2)).toUpperCase(Locale.ROOT));
            return new TypeCell(role, lower, "", false);
        }
        Matcher choice = WITH_LIST.matcher(plain);
        if (choice.matches()) {
            String word = choice.group("one") != null
                    ? "select_one"
                    : choice.group("several") != null ? "select_multiple" : "rank";
            return new TypeCell(Role.QUESTION, word, choice.group("list"), choice.group("other") != null);
        }
        if (METADATA.contains(lower)) {
            return new TypeCell(Role.METADATA, lower, "", false);
        }
        return new TypeCell(Role.QUESTION, OUR_WORDS.getOrDefault(lower, lower), "", false);
    }
}
