package org.cabildo.backend.tenancy.settings;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's own texts in the place of the product's, by key and language, with places such as {0} to fill in.
 *
 * @param everywhere in all of the tenant's room
 * @param byConsultation in one consultation alone, by its name; they come before those for everywhere
 */
public record Wording(
        Map<String, Map<Locale, String>> everywhere, Map<String, Map<String, Map<Locale, String>>> byConsultation) {

    /** Of a tenant that takes the product's words. */
    public static final Wording NONE = new Wording(Map.of(), Map.of());

    /** @param consultationOrNull null where the page or the letter belongs to none */
    public Optional<String> text(String key, @Nullable String consultationOrNull, Locale language) {
        return Optional.ofNullable(consultationOrNull)
                .map(byConsultation::get)
                .flatMap(texts -> in(texts, key, language))
                .or(() -> in(everywhere, key, language));
    }

    private static Optional<String> in(Map<String, Map<Locale, String>> texts, String key, Locale language) {
        return TenantSettings.in(texts.getOrDefault(key, Map.of()), language);
    }
}
