package org.cabildo.backend.tenancy.settings;

import java.util.Locale;
import java.util.Set;

/** The letters whose wording a tenant can make its own. */
public enum MailTemplate {
    /** Asks an organisation to take part. */
    INVITATION("organisation", "consultation", "tenant", "link", "code", "closes"),
    /** Asks whether an address belongs to who wrote it. */
    CONFIRMATION("consultation", "tenant", "link");

    @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
    private final Set<String> places;

    MailTemplate(String... places) {
        this.places = Set.of(places);
    }

    /** What can be filled in: {@code link} in the text {@code {{link}}}. */
    public Set<String> places() {
        return places;
    }

    /** As sent and stored: {@code invitation}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
