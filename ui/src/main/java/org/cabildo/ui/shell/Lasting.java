package org.cabildo.ui.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** What has its own content in its name is asked for once: Vaadin would have it asked for again after an hour. */
@WebFilter(urlPatterns = "/VAADIN/build/*", asyncSupported = true)
public class Lasting extends HttpFilter {

    private static final String CACHE = "Cache-Control";
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void setHeader(String name, String value) {
                boolean isThere = getStatus() == SC_OK || getStatus() == SC_NOT_MODIFIED;
                super.setHeader(name, name.equalsIgnoreCase(CACHE) && isThere ? FOR_GOOD : value);
            }
        });
    }
}
