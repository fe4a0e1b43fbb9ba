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

    /** In the language of the label that this reader is shown, if it has one for that. */
    public String addressIn(Locale reader) {
        String same = address.get(label.languageFor(reader));
        return same != null ? same : address.values().iterator().next();
    }
}
