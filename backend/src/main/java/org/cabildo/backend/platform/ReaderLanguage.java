package org.cabildo.backend.platform;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.cabildo.surveys.definition.Spoken;

/** The language in which a caller of the API reads problems: the best of Accept-Language that we speak. */
public final class ReaderLanguage {

    private ReaderLanguage() {}

    public static Locale of(HttpHeaders headers) {
        String asked = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        if (asked == null || asked.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(asked), Spoken.LANGUAGES);
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException malformed) {
            // A header that says nothing readable asks for nothing.
            return Locale.ENGLISH;
        }
    }
}
