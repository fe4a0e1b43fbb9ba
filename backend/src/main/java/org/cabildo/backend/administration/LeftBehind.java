package org.cabildo.backend.administration;

import java.util.Map;

/** What a tenant does not take with it, table by table, and why. It is erased with the tenant all the same. */
final class LeftBehind {

    private static final String COUNTED = "it is counted anew from the answers";
    private static final String EXPORTED = "it is made anew from the answers";

    private static final String VOUCHED = "who is vouched for has an account here, and the key of the secret is here";

    /** By table. */
    static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("api_token", "a token opens the installation that issued it"),
            Map.entry("membership", "the accounts of another installation are other people's"),
            Map.entry("member_invitation", "its link leads to the installation that sent it"),
            Map.entry("openid_provider", VOUCHED),
            Map.entry("openid_attempt", VOUCHED),
            Map.entry("openid_person", VOUCHED),
            Map.entry("openid_session", VOUCHED),
            Map.entry("named_reader", "the accounts of another installation are other people's"),
            Map.entry("outbox_letter", "what waits to be sent is sent once, from here"),
            Map.entry("tally_state", COUNTED),
            Map.entry("tally_change", COUNTED),
            Map.entry("tally_organisation", COUNTED),
            Map.entry("tally", COUNTED),
            Map.entry("export_job", EXPORTED),
            Map.entry("export_part", EXPORTED));

    private LeftBehind() {}
}
