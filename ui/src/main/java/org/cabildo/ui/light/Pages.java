package org.cabildo.ui.light;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cabildo.backend.platform.Sha256;
import org.cabildo.ui.shell.LanguageNames;
import org.cabildo.ui.shell.LanguageNote;
import org.cabildo.ui.shell.LeaveAddress;
import org.cabildo.ui.shell.Whereabouts;
import org.jspecify.annotations.Nullable;

/** Makes pages from templates, which escape all that they are given. */
@ApplicationScoped
class Pages {

    private static final PebbleEngine TEMPLATES = templates();
    /** A page of plain HTML needs its style, and nothing else; no address of it is told to anybody. */
    static final String POLICY = "default-src 'none'; style-src 'self'; img-src data:; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    /** The one script is a file of ours, and speaks with us alone. */
    static final String POLICY_WITH_SCRIPT = POLICY + "; script-src 'self'; connect-src 'self'; worker-src 'self'";

    private static final String HTML = "text/html; charset=utf-8";

    @Inject
    LightStyle style;

    @Inject
    LeaveAddress leaveAddress;

    /** A language to choose, with the address of the same page in it. */
    record Offer(String name, String lang, String address, boolean isCurrent) {}

    private static PebbleEngine templates() {
        ClasspathLoader loader = new ClasspathLoader(Pages.class.getClassLoader());
        loader.setPrefix("org/cabildo/ui/light");
        loader.setSuffix(".peb");
        return new PebbleEngine.Builder().loader(loader).strictVariables(true).build();
    }

    /**
     * @param template by its name
     * @param shown what it shows, by the names in the template
     */
    void show(Visit visit, int status, String template, Map<String, Object> shown) throws IOException {
        Map<String, Object> model = new HashMap<>(shown);
        Locale language = visit.language();
        Teller say = new Teller(language);
        model.put("visit", visit);
        model.put("root", visit.root());
        model.putIfAbsent("script", null);
        if (model.get("script") != null) {
            visit.response().setHeader("Content-Security-Policy", POLICY_WITH_SCRIPT);
        }
        model.put("title", say.text(visit.consultation().definition().title()));
        model.put(
                "languages",
                visit.here().languages().stream()
                        .map(offered -> new Offer(
                                LanguageNames.inItself(offered),
                                offered.toLanguageTag(),
                                visit.in(offered),
                                offered.equals(language)))
                        .toList());
        model.put(
                "note",
                LanguageNote.note(visit.here(), language).map(say::words).orElse(null));
        send(visit.request(), visit.response(), visit.here(), status, template, model, say, language);
    }

    /** A page that belongs to no consultation. */
    void show(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Whereabouts here,
            int status,
            String template,
            Map<String, Object> shown,
            Locale language)
            throws IOException {
        Map<String, Object> model = new HashMap<>(shown);
        model.put("visit", null);
        model.put("script", null);
        model.put("title", null);
        model.put("languages", List.of());
        model.put("note", null);
        send(request, response, here, status, template, model, new Teller(language), language);
    }

    private void send(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Whereabouts here,
            int status,
            String template,
            Map<String, Object> model,
            Teller say,
            Locale language)
            throws IOException {
        model.put("say", say);
        model.put("lang", language.toLanguageTag());
        model.put("dir", LanguageNames.direction(language));
        model.put("css", style.address(request, here));
        model.put("tenant", here == null ? "Cabildo" : here.label().in(language));
        StringWriter html = new StringWriter(16_000);
        TEMPLATES.getTemplate(template).evaluate(html, model, language);
        byte[] bytes = html.toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(HTML);
        if (isKept(response)) {
            String tag = "\"" + Sha256.hex(bytes).substring(0, 32) + "\"";
            response.setHeader("ETag", tag);
            if (tag.equals(request.getHeader("If-None-Match"))) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** Whether a browser may keep the page, and ask whether it is still the same. */
    private static boolean isKept(HttpServletResponse response) {
        return "no-cache".equals(response.getHeader("Cache-Control"));
    }
}
