package org.cabildo.ui.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/**
 * Whether a form was posted by one of our own pages, as the browser says: by {@code Sec-Fetch-Site} (Fetch Metadata), or
 * by {@code Origin} (RFC 6454) where it is too old for that. What says neither is refused.
 */
final class SameOrigin {

    private SameOrigin() {}

    static boolean isFrom(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null
                ? Optional.ofNullable(request.getHeader("Origin"))
                        .filter(origin -> authority(origin).equals(request.getHeader("Host")))
                        .isPresent()
                : site.equals("same-origin");
    }

    private static String authority(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getAuthority()).orElse("");
        } catch (IllegalArgumentException none) {
            return "";
        }
    }
}
