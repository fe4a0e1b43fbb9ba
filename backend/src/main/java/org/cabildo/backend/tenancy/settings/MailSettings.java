package org.cabildo.backend.tenancy.settings;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a tenant writes to people.
 *
 * @param senderNameOrNull null: the installation's own
 * @param replyToOrNull null: whoever answers writes to the installation
 * @param texts in place of the product's own letters
 */
public record MailSettings(
        @Nullable String senderNameOrNull,
        @Nullable String replyToOrNull,
        Map<MailTemplate, Map<Locale, MailText>> texts) {

    /** Everything as the installation has it. */
    static final MailSettings OWN = new MailSettings(null, null, Map.of());

    public Optional<String> senderName() {
        return Optional.ofNullable(senderNameOrNull);
    }

    public Optional<String> replyTo() {
        return Optional.ofNullable(replyToOrNull);
    }

    /** @return empty where the product's own letter is to be sent */
    public Optional<MailText> text(MailTemplate template, Locale language) {
        return Optional.ofNullable(texts.getOrDefault(template, Map.of()).get(language));
    }
}
