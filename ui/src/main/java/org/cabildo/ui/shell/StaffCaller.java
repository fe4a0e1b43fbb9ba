package org.cabildo.ui.shell;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cabildo.backend.identity.Caller;

/** Notes whose browser asks for a page. Not for the API: another site's page could make a browser call it. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class StaffCaller extends HttpFilter {

    @Inject
    transient Caller caller;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!request.getServletPath().startsWith("/api")) {
            StaffCookies.session(request).ifPresent(caller::presentsSession);
        }
        chain.doFilter(request, response);
    }
}
