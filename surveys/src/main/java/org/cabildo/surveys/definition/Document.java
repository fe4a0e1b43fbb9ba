package org.cabildo.surveys.definition;

import java.util.Locale;
import java.util.Map;

/**
 * A document that respondents are asked to review.
 *
 * @param address where it is published, per language; the same address may serve several
 */
public record Document(LocalizedText label, Map<Locale, String> address) {

    public Document {
        address = Map.copyOf(address);
    }

    public String addressIn(Locale language) {
        String exact = address.get(language);
        return exact != null ? exact : address.values().iterator().next();
    }
}
