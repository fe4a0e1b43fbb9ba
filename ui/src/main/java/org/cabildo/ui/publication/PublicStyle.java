package org.cabildo.ui.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.cabildo.backend.platform.Sha256;
import org.cabildo.backend.tenancy.settings.Look;
import org.cabildo.ui.shell.TenantLook;
import org.cabildo.ui.shell.Whereabouts;
import org.jspecify.annotations.Nullable;

/** The one file that a page needs besides itself: that of charts, and its own. Its name says what is in it. */
@ApplicationScoped
class PublicStyle {

    static final String NAME = "style";

    private static final String CHARTS = "/css/chart.css";

    private record Sheet(String css, String hash) {}

    private final Map<Look, Sheet> sheets = new ConcurrentHashMap<>();

    String address(HttpServletRequest request, @Nullable Whereabouts here) {
        String tenant = here == null ? "" : here.tenant().name() + "/";
        return request.getContextPath() + Visit.ROOT + tenant + NAME + "/"
                + sheet(here, request.getServletContext()).hash + ".css";
    }

    /** Whatever hash was asked for: one of yesterday is of a page that is open since. */
    void send(@Nullable Whereabouts here, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/css; charset=utf-8");
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.getOutputStream()
                .write(sheet(here, request.getServletContext()).css.getBytes(StandardCharsets.UTF_8));
    }

    private Sheet sheet(@Nullable Whereabouts here, ServletContext context) {
        return sheets.computeIfAbsent(here == null ? Look.OWN : here.settings().look(), look -> made(look, context));
    }

    private static Sheet made(Look look, ServletContext context) {
        String css = (look.equals(Look.OWN) ? "" : ":root{" + TenantLook.declarations(look) + "}")
                + read(context.getResourceAsStream(CHARTS))
                + read(PublicStyle.class.getResourceAsStream("style.css"));
        return new Sheet(css, Sha256.hex(css).substring(0, 16));
    }

    /** Comments and indentation are for those who read the file here. */
    private static String read(@Nullable InputStream found) {
        try (InputStream file = Objects.requireNonNull(found)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?s)/\\*.*?\\*/", "")
                    .replaceAll("\\s+", " ")
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
