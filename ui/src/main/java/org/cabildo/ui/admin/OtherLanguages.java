package org.cabildo.ui.admin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cabildo.ui.shell.Messages;

/** What a tenant says in languages that the product's own pages are not in: set over the API, shown in no form. */
final class OtherLanguages {

    private static final String BY_CONSULTATION = "consultationWording";
    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-\\w+)*");

    private OtherLanguages() {}

    /** Those members of it, at any depth, whose name is such a language. */
    static JsonObject in(JsonObject settings) {
        JsonObjectBuilder others = Json.createObjectBuilder();
        settings.forEach((name, value) -> {
            if (isOne(name)) {
                others.add(name, value);
            } else if (value instanceof JsonObject inner) {
                addUnlessEmpty(others, name, name.equals(BY_CONSULTATION) ? byConsultation(inner) : in(inner));
            }
        });
        return others.build();
    }

    /** The name of a consultation may look like that of a language. */
    private static JsonObject byConsultation(JsonObject consultations) {
        JsonObjectBuilder others = Json.createObjectBuilder();
        consultations.forEach((name, wording) -> addUnlessEmpty(others, name, in(wording.asJsonObject())));
        return others.build();
    }

    private static void addUnlessEmpty(JsonObjectBuilder to, String name, JsonObject value) {
        if (!value.isEmpty()) {
            to.add(name, value);
        }
    }

    static boolean isOne(String name) {
        return TAG.matcher(name).matches() && !Messages.LANGUAGES.contains(Locale.forLanguageTag(name));
    }
}
