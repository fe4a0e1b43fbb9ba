package org.cabildo.backend.tenancy.settings;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Settings as the API shows them, takes them and as they are stored. */
public final class SettingsJson {

    private SettingsJson() {}

    /** All but the logo, which is an image of its own. */
    public static JsonObject of(TenantSettings settings) {
        JsonArrayBuilder languages = Json.createArrayBuilder();
        settings.languages().forEach(language -> languages.add(language.toLanguageTag()));
        return Json.createObjectBuilder()
                .add("labels", byLanguage(settings.labels()))
                .add("defaultLanguage", settings.defaultLanguage().toLanguageTag())
                .add("languages", languages)
                .add(
                        "colours",
                        Json.createObjectBuilder()
                                .add("brand", settings.look().brand().hex())
                                .add("accent", settings.look().accent().hex()))
                .add("mail", mail(settings.mail()))
                .add("wording", wording(settings.wording().everywhere()))
                .add("consultationWording", consultationWording(settings.wording()))
                .add("retention", retention(settings.retention()))
                .build();
    }

    private static JsonObjectBuilder mail(MailSettings mail) {
        JsonObjectBuilder texts = Json.createObjectBuilder();
        mail.texts().forEach((template, letters) -> {
            JsonObjectBuilder byLanguage = Json.createObjectBuilder();
            letters.forEach((language, letter) -> byLanguage.add(
                    language.toLanguageTag(),
                    Json.createObjectBuilder().add("subject", letter.subject()).add("body", letter.body())));
            texts.add(template.key(), byLanguage);
        });
        JsonObjectBuilder json = Json.createObjectBuilder();
        mail.senderName().ifPresentOrElse(name -> json.add("senderName", name), () -> json.addNull("senderName"));
        mail.replyTo().ifPresentOrElse(address -> json.add("replyTo", address), () -> json.addNull("replyTo"));
        return json.add("texts", texts);
    }

    private static JsonObjectBuilder wording(Map<String, Map<Locale, String>> wording) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        wording.forEach((key, texts) -> json.add(key, byLanguage(texts)));
        return json;
    }

    private static JsonObjectBuilder consultationWording(Wording wording) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        wording.byConsultation().forEach((consultation, texts) -> json.add(consultation, wording(texts)));
        return json;
    }

    private static JsonObjectBuilder retention(Retention retention) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        number(json, "draftDays", retention.drafts());
        number(json, "submissionDays", retention.submissions());
        number(json, "contactDays", retention.contacts());
        return json;
    }

    private static void number(JsonObjectBuilder json, String name, @Nullable Integer number) {
        if (number == null) {
            json.addNull(name);
        } else {
            json.add(name, number);
        }
    }

    private static JsonObjectBuilder byLanguage(Map<Locale, String> texts) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        texts.forEach((language, text) -> json.add(language.toLanguageTag(), text));
        return json;
    }
}
