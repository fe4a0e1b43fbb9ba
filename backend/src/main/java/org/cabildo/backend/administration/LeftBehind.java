package org.cabildo.backend.administration;

import java.util.Map;

/** What a tenant does not take with it, table by table, and why. It is erased with the tenant all the same. */
final class LeftBehind {

    private static final String COUNTED = "it is counted anew from the answers";

    /** By table. */
    static final Map<String, String> REASONS = Map.of(
            "api_token",
            "a token opens the installation that issued it",
            "membership",
            "the accounts of another installation are other people's",
            "member_invitation",
            "its link leads to the installation that sent it",
            "outbox_letter",
            "what waits to be sent is sent once, from here",
            "tally_state",
            COUNTED,
            "tally_change",
            COUNTED,
            "tally_organisation",
            COUNTED,
            "tally",
            COUNTED);

    private LeftBehind() {}
}
