package org.cabildo.ui.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Requests in a form that the server itself would stumble over are refused before it does. */
final class Understood {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    /** The server reads addresses, too, in the alphabet of the body: in another than these, not at all. */
    private static final Set<String> ALPHABETS = Set.of("utf-8", "iso-8859-1", "us-ascii");

    private static final String FORM = "application/x-www-form-urlencoded";

    private Understood() {}

    /** @return the status of the refusal; empty if there is none */
    static OptionalInt refusal(HttpServletRequest request) {
        if (!METHODS.contains(request.getMethod())) {
            return OptionalInt.of(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
        boolean isReadable = Optional.ofNullable(request.getCharacterEncoding())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> !ALPHABETS.contains(name))
                .isEmpty();
        // The API takes no forms, and what it is built on would write their address into the log.
        boolean isFormForApi = isApi(request.getServletPath())
                && Optional.ofNullable(request.getContentType())
                        .filter(type -> type.toLowerCase(Locale.ROOT).startsWith(FORM))
                        .isPresent();
        return isReadable && !isFormForApi
                ? OptionalInt.empty()
                : OptionalInt.of(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
    }

    static boolean isApi(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }
}
