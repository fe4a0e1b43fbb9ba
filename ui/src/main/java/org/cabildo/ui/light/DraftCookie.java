package org.cabildo.ui.light;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cabildo.backend.submission.DraftKey;

/**
 * The one cookie of the light channel, set when somebody begins or comes back, and gone when the browser is closed: which
 * draft, and in which language it is read. It is sent to the pages of that consultation alone, and no script reads it.
 */
record DraftCookie(Locale language, DraftKey key) {

    private static final String NAME = "cabildo_light";
    private static final Pattern VALUE = Pattern.compile("([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4})~([\\w-]{16,64})");

    static Optional<DraftCookie> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(cookie -> VALUE.matcher(cookie.getValue()))
                        .filter(Matcher::matches)
                        .findFirst()
                        .map(value ->
                                new DraftCookie(Locale.forLanguageTag(value.group(1)), new DraftKey(value.group(2))));
    }

    /** @param path of the consultation's pages */
    void keep(String path, HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(language.toLanguageTag() + "~" + key.value(), path, request));
    }

    static void forget(String path, HttpServletRequest request, HttpServletResponse response) {
        Cookie gone = cookie("", path, request);
        gone.setMaxAge(0);
        response.addCookie(gone);
    }

    private static Cookie cookie(String value, String path, HttpServletRequest request) {
        Cookie cookie = new Cookie(NAME, value);
        cookie.setPath(path);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Strict");
        return cookie;
    }

    @Override
    public String toString() {
        return "DraftCookie[hidden]";
    }
}
