package org.cabildo.ui.shell;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.cabildo.backend.identity.Caller;

/**
 * Notes whose browser asks. Not for a call to the API that may change something: another site's page could make a browser
 * send one.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class StaffCaller extends HttpFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Inject
    transient Caller caller;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!Understood.isApi(request.getServletPath()) || READING.contains(request.getMethod())) {
            StaffCookies.session(request).ifPresent(caller::presentsSession);
        }
        chain.doFilter(request, response);
    }
}
