package org.cabildo.backend.tenancy.settings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cabildo.surveys.definition.Spoken;
import org.jspecify.annotations.Nullable;

/**
 * What a tenant says of itself. Every value has been checked.
 *
 * @param labels the tenant's name by language; its label stands for those that are missing
 * @param languages in which its pages are offered, its default language first; never empty
 * @param logoOrNull the SHA-256 of its logo's image; null if it has none
 */
public record TenantSettings(
        Map<Locale, String> labels,
        List<Locale> languages,
        Look look,
        MailSettings mail,
        Wording wording,
        Retention retention,
        @Nullable String logoOrNull) {

    /** Of a tenant that has said nothing yet. */
    public static final TenantSettings NONE = new TenantSettings(
            Map.of(), Spoken.LANGUAGES, Look.OWN, MailSettings.OWN, Wording.NONE, Retention.FOR_GOOD, null);

    /** The language of those who read none of those offered. */
    public Locale defaultLanguage() {
        return languages.get(0);
    }

    public Optional<String> label(Locale language) {
        return in(labels, language);
    }

    public Optional<String> logo() {
        return Optional.ofNullable(logoOrNull);
    }

    TenantSettings withLogo(@Nullable String hash) {
        return new TenantSettings(labels, languages, look, mail, wording, retention, hash);
    }

    static Optional<String> in(Map<Locale, String> texts, Locale language) {
        return Optional.ofNullable(texts.get(language))
                .or(() -> Optional.ofNullable(texts.get(Locale.forLanguageTag(language.getLanguage()))));
    }
}
