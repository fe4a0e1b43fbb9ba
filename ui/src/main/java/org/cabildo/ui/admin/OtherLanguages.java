package org.cabildo.ui.admin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cabildo.ui.shell.Messages;

/** What a tenant says in languages that the product's own pages are not in: set over the API, shown in no form. */
final class OtherLanguages {

    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-\\w+)*");

    private OtherLanguages() {}

    /** Those members of it, at any depth, whose name is such a language. */
    static JsonObject in(JsonObject settings) {
        JsonObjectBuilder others = Json.createObjectBuilder();
        settings.forEach((name, value) -> {
            if (isOne(name)) {
                others.add(name, value);
            } else if (value instanceof JsonObject inner && !in(inner).isEmpty()) {
                others.add(name, in(inner));
            }
        });
        return others.build();
    }

    static boolean isOne(String name) {
        return TAG.matcher(name).matches() && !Messages.LANGUAGES.contains(Locale.forLanguageTag(name));
    }
}
