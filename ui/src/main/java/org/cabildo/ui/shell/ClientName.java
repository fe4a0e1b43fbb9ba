package org.cabildo.ui.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;

/** A browser by name and system, enough for a person to know it in a list again, and no more. */
final class ClientName {

    private static final List<String> BROWSERS = List.of("Edg/", "OPR/", "Firefox/", "Chrome/", "Safari/");
    private static final List<String> SYSTEMS = List.of("Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux");

    private ClientName() {}

    /** Such as {@code Firefox, Linux}; {@code ?} for what is not known. */
    static String of(HttpServletRequest request) {
        String agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        return first(BROWSERS, agent).replace("/", "").replace("Edg", "Edge").replace("OPR", "Opera")
                + ", "
                + first(SYSTEMS, agent);
    }

    private static String first(List<String> names, String agent) {
        return names.stream().filter(agent::contains).findFirst().orElse("?");
    }
}
