package org.cabildo.surveys.exchange.xlsform;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The heading of a column, in the one spelling that we know it by.
 *
 * @param column such as {@code constraint_message}
 * @param language as it is written, {@code Español (es)}; empty if none is
 * @param written the heading as it stands there
 */
record Heading(String column, String language, String written) {

    private static final Set<String> TRANSLATED = Set.of(
            "label",
            "hint",
            "guidance_hint",
            "required_message",
            "constraint_message",
            "image",
            "big-image",
            "audio",
            "video");

    /** As pyxform reads them too; what is not here is spelt as it is known. */
    private static final Map<String, String> SPELLINGS = spellings();

    private static Map<String, String> spellings() {
        Map<String, String> spellings = new HashMap<>();
        put(spellings, "label", "caption");
        put(spellings, "relevant", "relevance", "bind::relevant");
        put(spellings, "required", "bind::required");
        put(spellings, "constraint", "bind::constraint");
        put(spellings, "calculation", "calculate", "bind::calculate", "bind::calculation");
        put(spellings, "read_only", "readonly", "bind::readonly");
        put(spellings, "constraint_message", "constraint_msg", "bind::jr:constraintmsg");
        put(spellings, "required_message", "required_msg", "bind::jr:requiredmsg");
        put(spellings, "repeat_count", "count", "control::jr:count", "jr:count");
        put(spellings, "appearance", "control::appearance", "body::appearance");
        put(spellings, "type", "command");
        put(spellings, "list_name", "list");
        put(spellings, "hxl", "instance::hxl");
        return Map.copyOf(spellings);
    }

    private static void put(Map<String, String> spellings, String column, String... others) {
        List.of(others).forEach(other -> spellings.put(other, column));
    }

    static Heading read(String written) {
        String plain = written.strip().replaceAll("\\s*::\\s*", "::");
        String lower = plain.toLowerCase(Locale.ROOT).replaceAll("[ ]+", "_");
        String known = SPELLINGS.get(lower);
        if (known != null) {
            return new Heading(known, "", written);
        }
        if (lower.startsWith("media::")) {
            return read(plain.substring("media::".length())).as(written);
        }
        if (lower.startsWith("bind::cabildo:") || lower.startsWith("attribute::cabildo:")) {
            return new Heading(lower.substring(lower.indexOf("::") + 2), "", written);
        }
        return translated(plain, lower, written);
    }

    /** Old forms have one colon before the language. */
    private static Heading translated(String plain, String lower, String written) {
        String[] parts = plain.split("::?", 2);
        String base = parts[0].strip().toLowerCase(Locale.ROOT).replaceAll("[ ]+", "_");
        String column = SPELLINGS.getOrDefault(base, base);
        return parts.length == 2 && TRANSLATED.contains(column)
                ? new Heading(column, parts[1].strip(), written)
                : new Heading(lower, "", written);
    }

    private Heading as(String other) {
        return new Heading(column, language, other);
    }
}
