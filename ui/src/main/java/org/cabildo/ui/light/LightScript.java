package org.cabildo.ui.light;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cabildo.backend.platform.Sha256;

/** The script of the pages of a draft, without which nothing but writing without a connection is missing (decision 28). */
@ApplicationScoped
class LightScript {

    private static final String NAME = "script";
    private static final String ENDING = ".js";

    static final String MEDIA_TYPE = "text/javascript; charset=utf-8";

    private static final String CODE = read("offline.js");
    private static final String HASH = Sha256.hex(CODE).substring(0, 16);

    String address(HttpServletRequest request) {
        return request.getContextPath() + Visit.ROOT + NAME + "/" + HASH + ENDING;
    }

    /** Whether an address is that of the script; no consultation has a dot in its name. */
    static boolean isAt(List<String> steps) {
        return steps.size() == 2 && steps.get(0).equals(NAME) && steps.get(1).endsWith(ENDING);
    }

    /** Whatever hash was asked for: one of yesterday is of a page that is open since. */
    void send(HttpServletResponse response) throws IOException {
        response.setContentType(MEDIA_TYPE);
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.getOutputStream().write(CODE.getBytes(StandardCharsets.UTF_8));
    }

    /** Comments, each on lines of its own, and indentation are for those who read the file here. */
    static String read(String name) {
        try (InputStream file = Objects.requireNonNull(LightScript.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
