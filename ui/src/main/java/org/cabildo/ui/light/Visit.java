package org.cabildo.ui.light;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.platform.Sha256;
import org.cabildo.backend.submission.DraftKey;
import org.cabildo.ui.shell.Whereabouts;
import org.jspecify.annotations.Nullable;

/**
 * One request to a consultation's light pages.
 *
 * @param steps of the address below that of the consultation; none for the start page
 * @param language in which the page is told
 * @param keyOrNull the draft that this browser has open; null if it has none
 * @param asked the language that the address asks for; empty if it asks for none
 */
record Visit(
        HttpServletRequest request,
        HttpServletResponse response,
        Whereabouts here,
        List<String> steps,
        Locale language,
        @Nullable DraftKey keyOrNull,
        String asked) {

    static final String ROOT = "/light/";
    static final String LANGUAGE = "lang";

    ConsultationView consultation() {
        return here.consultation();
    }

    Optional<DraftKey> key() {
        return Optional.ofNullable(keyOrNull);
    }

    /** The empty string beyond the last. */
    String step(int number) {
        return number < steps.size() ? steps.get(number) : "";
    }

    Optional<String> parameter(String name) {
        return Posted.query(request).find(name).filter(value -> !value.isBlank());
    }

    boolean parameterIsThere(String name) {
        return Posted.query(request).has(name);
    }

    /** Of the consultation's start page; without a slash at its end, so that it is the path of its cookie too. */
    String root() {
        return request.getContextPath() + ROOT + here.tenant().name() + "/"
                + consultation().name();
    }

    /**
     * The address of a page of this consultation, in the language of this one. Who has a draft open has the language in
     * the cookie.
     *
     * @param page empty for the start page
     */
    public String to(String page) {
        String path = page.isEmpty() ? root() : root() + "/" + page;
        if (asked.isEmpty() || keyOrNull != null) {
            return path;
        }
        int fragment = path.indexOf('#');
        String parameter = (path.contains("?") ? "&" : "?") + LANGUAGE + "=" + asked;
        return fragment < 0 ? path + parameter : path.substring(0, fragment) + parameter + path.substring(fragment);
    }

    /** The same address in another language. */
    String in(Locale other) {
        String path = steps.isEmpty() ? root() : root() + "/" + String.join("/", steps);
        return path + "?" + LANGUAGE + "=" + other.toLanguageTag();
    }

    /** Stands in each form of a draft: who has not got the page cannot post it. */
    String token() {
        return key().map(key -> Sha256.hex("form of " + key.value()).substring(0, 32))
                .orElse("");
    }

    /** The same page of the full form; it is found where pages with scripts are. */
    public String full(String path) {
        return request.getContextPath() + "/" + here.consultationPath() + path;
    }

    /** What everyone may read of the results. */
    public String results() {
        return request.getContextPath() + "/" + here.resultsPath();
    }

    /** A page of this draft in the full form. */
    public String draft(String page) {
        return full("/d/" + key().orElseThrow().value() + "/" + page);
    }

    /** After a post: the page that can be loaded again. */
    void go(String page) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", to(page));
    }

    /** The same, of the consultation as it is now. */
    Visit in(ConsultationView consultation) {
        return new Visit(request, response, here.in(consultation), steps, language, keyOrNull, asked);
    }

    /** From now on this browser has that draft open. */
    Visit opens(DraftKey key) {
        new DraftCookie(language, key).keep(root(), request, response);
        return new Visit(request, response, here, steps, language, key, asked);
    }

    /** From now on this browser has no draft open. */
    void closes() {
        DraftCookie.forget(root(), request, response);
    }
}
