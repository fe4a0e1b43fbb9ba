package org.cabildo.ui.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Marks every cookie {@code SameSite=Lax}, so that another site's page cannot act with it, and {@code Secure} where the
 * connection is. The server emits neither for its own.
 */
final class GuardedCookies extends HttpServletResponseWrapper {

    private static final String SET_COOKIE = "Set-Cookie";
    private static final String SAME_SITE = "SameSite=";
    private static final String SECURE = "; Secure";

    private final boolean encrypted;

    GuardedCookies(HttpServletResponse response, boolean encrypted) {
        super(response);
        this.encrypted = encrypted;
    }

    /** The request, whose new sessions have their cookie marked. */
    HttpServletRequest with(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {

            @Override
            public HttpSession getSession() {
                HttpSession session = super.getSession();
                mark();
                return session;
            }

            @Override
            public @Nullable HttpSession getSession(boolean create) {
                HttpSession session = super.getSession(create);
                mark();
                return session;
            }

            @Override
            public String changeSessionId() {
                String id = super.changeSessionId();
                mark();
                return id;
            }
        };
    }

    @Override
    public void addCookie(Cookie cookie) {
        super.addCookie(cookie);
        mark();
    }

    private void mark() {
        List<String> cookies = List.copyOf(getHeaders(SET_COOKIE));
        List<String> marked = cookies.stream().map(this::marked).toList();
        if (isCommitted() || marked.equals(cookies)) {
            return;
        }
        setHeader(SET_COOKIE, marked.get(0));
        marked.stream().skip(1).forEach(cookie -> addHeader(SET_COOKIE, cookie));
    }

    private String marked(String cookie) {
        String secured = encrypted && !cookie.contains(SECURE) ? cookie + SECURE : cookie;
        return secured.contains(SAME_SITE) ? secured : secured + "; " + SAME_SITE + "Lax";
    }
}
