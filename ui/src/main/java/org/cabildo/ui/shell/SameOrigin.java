package org.cabildo.ui.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/**
 * Whether a form was posted by one of our own pages, as the browser says: by {@code Sec-Fetch-Site} (Fetch Metadata), or
 * by {@code Origin} (RFC 6454) where it is too old for that. What says neither is refused.
 */
public final class SameOrigin {

    private SameOrigin() {}

    static boolean isFrom(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null
                ? Optional.ofNullable(request.getHeader("Origin"))
                        .filter(origin -> authority(origin).equals(request.getHeader("Host")))
                        .isPresent()
                : site.equals("same-origin");
    }

    /**
     * Whether a browser says that another site's page has posted a form. Old browsers, those that show text, and pages
     * that tell no referrer say nothing: such a form needs a token besides.
     */
    public static boolean isForeign(HttpServletRequest request) {
        boolean isSilent = request.getHeader("Sec-Fetch-Site") == null
                && Optional.ofNullable(request.getHeader("Origin"))
                        .filter(origin -> !origin.equals("null"))
                        .isEmpty();
        return !isSilent && !isFrom(request);
    }

    private static String authority(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getAuthority()).orElse("");
        } catch (IllegalArgumentException none) {
            return "";
        }
    }
}
