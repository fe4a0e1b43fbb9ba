package org.cabildo.ui.openid;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a browser holds while its person is on the way, for one tenant. No script can read it. Lax, because it is the
 * provider's page that leads back to us.
 */
enum WayCookie {
    /** Ties the answer of the provider to the browser that has asked. */
    IN("cabildo_openid", Duration.ofMinutes(10)),
    /** Names the session that has just ended here, so that it can be ended there, too; opens nothing. */
    OUT("cabildo_openid_out", Duration.ofMinutes(10));

    private final String key;
    private final Duration kept;

    WayCookie(String key, Duration kept) {
        this.key = key;
        this.kept = kept;
    }

    Optional<String> find(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(key))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isEmpty())
                        .findFirst();
    }

    void keep(String value, String tenant, HttpServletRequest request, HttpServletResponse response) {
        add(value, kept, tenant, request, response);
    }

    void forget(String tenant, HttpServletRequest request, HttpServletResponse response) {
        add("", Duration.ZERO, tenant, request, response);
    }

    private void add(
            String value, Duration life, String tenant, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie(key, value);
        cookie.setPath(request.getContextPath() + "/openid/" + tenant);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) life.toSeconds());
        response.addCookie(cookie);
    }
}
