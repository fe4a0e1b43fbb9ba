package org.cabildo.ui.shell;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.OptionalInt;
import org.cabildo.backend.platform.TrustedProxies;

/**
 * What the browser may do with what we send: nothing from or to another server, no frame around it, and no address
 * handed on, since the address of a draft is the key to it. What Vaadin needs besides is said in
 * {@code backend/docs/security.md}.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class SecurityHeaders extends HttpFilter {

    /** Only scripts of our own files, and those on the page that carry the number of this answer. */
    private static final String PAGE = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self' 'nonce-%s' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "font-src 'self' data:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    /** Data is no page: should a browser show it, it can do nothing. */
    private static final String DATA = "default-src 'none'; frame-ancestors 'none'";

    /** Places are asked for by questions; all else is nothing that a survey could want. */
    private static final String DEVICE = "geolocation=(self), camera=(), microphone=(), display-capture=(), usb=(),"
            + " serial=(), hid=(), midi=(), payment=(), publickey-credentials-get=(self)";

    private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

    @Inject
    transient TrustedProxies proxies;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean encrypted = proxies.isEncrypted(request);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader(
                "Content-Security-Policy",
                Understood.isApi(request.getServletPath()) ? DATA : PAGE.formatted(Nonce.of(request)));
        response.setHeader("Permissions-Policy", DEVICE);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (encrypted) {
            response.setHeader("Strict-Transport-Security", ONE_YEAR);
        }
        OptionalInt refusal = Understood.refusal(request);
        if (refusal.isPresent()) {
            response.sendError(refusal.getAsInt());
            return;
        }
        GuardedCookies guarded = new GuardedCookies(response, encrypted);
        chain.doFilter(guarded.with(request), guarded);
    }
}
