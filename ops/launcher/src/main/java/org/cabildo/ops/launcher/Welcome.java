package org.cabildo.ops.launcher;

/** Where things are and who gets in. */
final class Welcome {

    private Welcome() {}

    static String to(Settings settings) {
        String address = settings.address();
        return """

                Answer:   %s
                Matrix:   %s
                API:      %s
                Sign-in:  %s
                Reach:    %s
                Stop:     Ctrl-C

                """.formatted(
                        address + Addresses.CONSULTATION_PAGE,
                        address + Addresses.RESULTS_PAGE,
                        address + Addresses.OPENAPI,
                        signIn(settings),
                        reach(settings));
    }

    private static String signIn(Settings settings) {
        if (settings.isEmbedded()) {
            return "none; whoever reaches this address can answer and read every answer";
        }
        return settings.hasAdminToken()
                ? "none to answer; to read, send CABILDO_ADMIN_TOKEN as bearer token"
                : "none to answer; nobody can read until CABILDO_ADMIN_TOKEN is set";
    }

    private static String reach(Settings settings) {
        return settings.isOpenToOthers()
                ? "other machines too, port %d on %s".formatted(settings.port(), settings.bind())
                : "this machine only; CABILDO_BIND=0.0.0.0 opens it to others";
    }
}
