package org.cabildo.ui.publication;

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
import org.cabildo.ui.shell.Whereabouts;
import org.jspecify.annotations.Nullable;

/** Makes pages from templates, which escape all that they are given but charts, which are escaped where they are drawn. */
@ApplicationScoped
class Pages {

    /** A page of plain HTML needs its style, and nothing else; its forms ask this server. */
    static final String POLICY = "default-src 'none'; style-src 'self'; img-src data:; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    private static final PebbleEngine TEMPLATES = templates();

    @Inject
    PublicStyle style;

    /** A language to choose, with the address of the same page in it. */
    record Offer(String name, String lang, String address, boolean isCurrent) {}

    /** Another page of the same results. */
    record Link(String label, String address, boolean isCurrent) {}

    private static PebbleEngine templates() {
        ClasspathLoader loader = new ClasspathLoader(Pages.class.getClassLoader());
        loader.setPrefix("org/cabildo/ui/publication");
        loader.setSuffix(".peb");
        return new PebbleEngine.Builder().loader(loader).strictVariables(true).build();
    }

    /**
     * @param template by its name
     * @param shown what it shows, by the names in the template
     */
    void show(Visit visit, String template, Map<String, Object> shown) throws IOException {
        Map<String, Object> model = new HashMap<>(shown);
        Locale language = visit.language();
        Teller say = new Teller(language);
        model.put("visit", visit);
        model.put("title", Told.of(visit.consultation().definition().title(), language));
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
                "pages",
                List.of("", AnswersPage.NAME, AnswersPage.PRACTICES, "data").stream()
                        .map(page -> new Link(
                                say.of("publication.page." + (page.isEmpty() ? "figures" : page)),
                                visit.to(page),
                                visit.step(0).equals(page)
                                        || (page.isEmpty() && visit.step(0).equals("states"))))
                        .toList());
        model.put(
                "note",
                LanguageNote.note(visit.here(), language)
                        .map(words -> Told.of(words, language))
                        .orElse(null));
        send(visit.request(), visit.response(), visit.here(), 200, template, model, language);
    }

    /** That there is nothing. */
    void tell(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Whereabouts here,
            int status,
            String sentence,
            Locale language)
            throws IOException {
        Map<String, Object> model = new HashMap<>();
        model.put("visit", null);
        model.put("title", null);
        model.put("languages", List.of());
        model.put("pages", List.of());
        model.put("note", null);
        model.put("sentence", sentence);
        model.put("back", request.getContextPath() + "/" + (here == null ? "" : here.tenantPath()));
        send(request, response, here, status, "problem", model, language);
    }

    private void send(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Whereabouts here,
            int status,
            String template,
            Map<String, Object> model,
            Locale language)
            throws IOException {
        model.put("say", new Teller(language));
        model.put("lang", language.toLanguageTag());
        model.put("dir", LanguageNames.direction(language));
        model.put("css", style.address(request, here));
        model.put("tenant", here == null ? "Cabildo" : here.label().in(language));
        StringWriter html = new StringWriter(32_000);
        TEMPLATES.getTemplate(template).evaluate(html, model, language);
        byte[] bytes = html.toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("text/html; charset=utf-8");
        String tag = "\"" + Sha256.hex(bytes).substring(0, 32) + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Vary", "Accept-Language");
        if (status == HttpServletResponse.SC_OK && tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
