package org.cabildo.ui.light;

import jakarta.enterprise.context.ApplicationScoped;
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

/**
 * The one file that a page needs besides itself. Its name says what is in it, the tenant's colours among that, so that a
 * browser asks for it once.
 */
@ApplicationScoped
class LightStyle {

    static final String NAME = "style";

    private static final String COMMON = read();

    private record Sheet(String css, String hash) {

        static Sheet of(Look look) {
            String css = (look.equals(Look.OWN) ? "" : ":root{" + TenantLook.declarations(look) + "}") + COMMON;
            return new Sheet(css, Sha256.hex(css).substring(0, 16));
        }
    }

    private final Map<Look, Sheet> sheets = new ConcurrentHashMap<>();

    String address(HttpServletRequest request, @Nullable Whereabouts here) {
        String tenant = here == null ? "" : here.tenant().name() + "/";
        return request.getContextPath() + Visit.ROOT + tenant + NAME + "/" + sheet(here).hash + ".css";
    }

    /** Whatever hash was asked for: one of yesterday is of a page that is open since. */
    void send(@Nullable Whereabouts here, HttpServletResponse response) throws IOException {
        response.setContentType("text/css; charset=utf-8");
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.getOutputStream().write(sheet(here).css.getBytes(StandardCharsets.UTF_8));
    }

    private Sheet sheet(@Nullable Whereabouts here) {
        return sheets.computeIfAbsent(here == null ? Look.OWN : here.settings().look(), Sheet::of);
    }

    private static String read() {
        try (InputStream file = Objects.requireNonNull(LightStyle.class.getResourceAsStream("style.css"))) {
            // Comments and indentation are for those who read the file here.
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?s)/\\*.*?\\*/", "")
                    .replaceAll("\\s+", " ")
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
