package org.cabildo.ui.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.cabildo.backend.identity.Secret;
import org.cabildo.backend.identity.SignIns;
import org.jspecify.annotations.Nullable;

/**
 * The cookies of people who work here; whoever only answers gets none of them. No script can read them, no other site can
 * send them along with a post, and over TLS they never leave it.
 */
final class StaffCookies {

    /** Goes when the browser is closed. */
    private static final String SESSION = "cabildo_staff";

    private static final String DEVICE = "cabildo_device";

    /** Between password and second factor; opens nothing. */
    private static final String PENDING = "cabildo_pending";

    private static final Duration PENDING_KEPT = Duration.ofMinutes(10);

    private static final Duration DEVICE_KEPT = Duration.ofDays(365);

    private StaffCookies() {}

    static Optional<String> session(HttpServletRequest request) {
        return find(request, SESSION);
    }

    static Optional<String> device(HttpServletRequest request) {
        return find(request, DEVICE);
    }

    static void keep(SignIns.Keys keys, HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(SESSION, keys.session().value(), "/", null, request));
        response.addCookie(cookie(DEVICE, keys.device().value(), "/session", DEVICE_KEPT, request));
    }

    static void keep(Secret session, HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(SESSION, session.value(), "/", null, request));
    }

    static Optional<String> pending(HttpServletRequest request) {
        return find(request, PENDING);
    }

    static void keep(SignIns.Pending pending, HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(PENDING, pending.secret().value(), "/", PENDING_KEPT, request));
    }

    static void forgetPending(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(PENDING, "", "/", Duration.ZERO, request));
    }

    static void forgetSession(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(SESSION, "", "/", Duration.ZERO, request));
    }

    private static Cookie cookie(
            String name, String value, String path, @Nullable Duration kept, HttpServletRequest request) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath(request.getContextPath() + path);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        if (kept != null) {
            cookie.setMaxAge((int) kept.toSeconds());
        }
        return cookie;
    }

    private static Optional<String> find(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isEmpty())
                        .findFirst();
    }
}
