package org.cabildo.ui.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Marks the cookie of a new session {@code SameSite=Lax}, so that another site's page cannot act with it. The server
 * does not emit the attribute that web.xml could give.
 */
final class SameSiteSessions extends HttpServletRequestWrapper {

    private static final String SET_COOKIE = "Set-Cookie";

    private final HttpServletResponse response;

    SameSiteSessions(HttpServletRequest request, HttpServletResponse response) {
        super(request);
        this.response = response;
    }

    @Override
    public HttpSession getSession() {
        HttpSession session = super.getSession();
        markCookies();
        return session;
    }

    @Override
    public @Nullable HttpSession getSession(boolean create) {
        HttpSession session = super.getSession(create);
        markCookies();
        return session;
    }

    @Override
    public String changeSessionId() {
        String id = super.changeSessionId();
        markCookies();
        return id;
    }

    private void markCookies() {
        List<String> cookies = List.copyOf(response.getHeaders(SET_COOKIE));
        if (response.isCommitted() || cookies.stream().allMatch(SameSiteSessions::isMarked)) {
            return;
        }
        response.setHeader(SET_COOKIE, marked(cookies.get(0)));
        cookies.stream().skip(1).forEach(cookie -> response.addHeader(SET_COOKIE, marked(cookie)));
    }

    private static String marked(String cookie) {
        return isMarked(cookie) ? cookie : cookie + "; SameSite=Lax";
    }

    private static boolean isMarked(String cookie) {
        return cookie.contains("SameSite=");
    }
}
