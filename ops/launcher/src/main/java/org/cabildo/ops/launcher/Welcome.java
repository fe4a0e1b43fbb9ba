package org.cabildo.ops.launcher;

import java.util.Optional;

/** Where things are and who gets in. */
final class Welcome {

    private Welcome() {}

    /** @param administrator the path of the page for the first administrator, if there is none yet */
    static String to(Settings settings, Optional<String> administrator) {
        String address = settings.address();
        return """

                Answer:   %s
                Matrix:   %s
                API:      %s
                Sign in:  %s
                Reach:    %s
                Stop:     Ctrl-C

                """.formatted(
                        address + Addresses.CONSULTATION_PAGE,
                        address + Addresses.RESULTS_PAGE,
                        address + Addresses.OPENAPI,
                        signIn(settings, administrator),
                        reach(settings));
    }

    private static String signIn(Settings settings, Optional<String> administrator) {
        return administrator
                .map(path ->
                        "%s%s lets whoever opens it first be the administrator".formatted(settings.address(), path))
                .orElse(settings.address() + Addresses.SIGN_IN_PAGE + "; to answer, nobody needs to");
    }

    private static String reach(Settings settings) {
        return settings.isOpenToOthers()
                ? "other machines too, port %d on %s".formatted(settings.port(), settings.bind())
                : "this machine only; CABILDO_BIND=0.0.0.0 opens it to others";
    }
}
