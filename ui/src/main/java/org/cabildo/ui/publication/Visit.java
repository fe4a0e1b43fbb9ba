package org.cabildo.ui.publication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.ui.shell.Whereabouts;

/**
 * One request to a consultation's public pages.
 *
 * @param steps of the address below that of the consultation
 * @param language in which the page is told
 * @param isAsked whether the address asks for that language
 */
record Visit(
        HttpServletRequest request,
        HttpServletResponse response,
        Whereabouts here,
        List<String> steps,
        Locale language,
        boolean isAsked) {

    static final String ROOT = "/public/";
    static final String LANGUAGE = "lang";

    ConsultationView consultation() {
        return here.consultation();
    }

    /** The empty string beyond the last. */
    String step(int number) {
        return number < steps.size() ? steps.get(number) : "";
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(value -> !value.isBlank());
    }

    /** Of the first page; without a slash at its end. */
    String root() {
        return request.getContextPath() + "/" + path();
    }

    /** Below that of the product. */
    String path() {
        return here.resultsPath();
    }

    /** A page in the language of this one; the first for the empty string. */
    public String to(String page) {
        return to(page, Map.of());
    }

    /** @param parameters empty ones are left out */
    String to(String page, Map<String, String> parameters) {
        String path = page.isEmpty() ? root() : root() + "/" + page;
        String query = parameters.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String inLanguage = isAsked ? LANGUAGE + "=" + language.toLanguageTag() : "";
        String all = query.isEmpty() || inLanguage.isEmpty() ? query + inLanguage : query + "&" + inLanguage;
        return all.isEmpty() ? path : path + "?" + all;
    }

    /** The same page in another language. */
    String in(Locale other) {
        String path = steps.isEmpty() ? root() : root() + "/" + String.join("/", steps);
        return path + "?" + LANGUAGE + "=" + other.toLanguageTag();
    }

    /** Of the API, below the consultation. */
    public String api(String path) {
        return request.getContextPath() + "/api/v1/tenants/" + here.tenant().name() + "/consultations/"
                + consultation().name() + "/public/" + path;
    }
}
