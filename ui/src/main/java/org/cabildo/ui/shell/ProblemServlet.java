package org.cabildo.ui.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.jsoup.nodes.Document;

/**
 * What is shown when the server itself refuses a request before any page or resource of ours has it, or when one of them
 * broke: a sentence and the way back, and nothing about what we are made of.
 */
@WebServlet("/problem")
public class ProblemServlet extends HttpServlet {

    private static final int FAULT = 500;

    /** Whatever the method was that failed. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale language = PageLanguage.choose(null, null, Collections.list(request.getLocales()), Messages.LANGUAGES);
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        boolean isFault = status instanceof Integer code && code >= FAULT;
        if (status == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        if (String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .startsWith(request.getContextPath() + "/api/")) {
            response.setContentType("application/problem+json");
            response.getWriter().write("{\"type\":\"about:blank\",\"status\":%d}".formatted(response.getStatus()));
        } else {
            response.setContentType("text/html");
            response.getWriter().write(page(language, isFault, request));
        }
    }

    private static String page(Locale language, boolean isFault, HttpServletRequest request) {
        String root = request.getContextPath();
        Document document = Document.createShell("");
        document.getElementsByTag("html")
                .attr("lang", language.toLanguageTag())
                .attr("dir", LanguageNames.direction(language));
        String title = Messages.in(language, isFault ? "shell.fault.title" : "shell.notfound.title");
        String sentence = isFault
                ? Messages.in(language, "shell.fault.message")
                : new ProblemException(ProblemType.NOT_FOUND).sentence(language);
        document.title(title);
        document.head().appendElement("meta").attr("name", "viewport").attr("content", "width=device-width");
        document.head().appendElement("link").attr("rel", "stylesheet").attr("href", root + "/css/shell.css");
        EarlyLook.into(document);
        document.getElementsByTag("script").attr("nonce", Nonce.of(request));
        document.body().attr("style", "font-family: system-ui, sans-serif");
        var page = document.body().appendElement("main").attr("class", "page message-page");
        page.appendElement("h1").text(title);
        page.appendElement("p").attr("class", "lead").text(sentence);
        page.appendElement("a")
                .attr("class", "button button-primary")
                .attr("href", root + "/")
                .text(Messages.in(language, "shell.back"));
        return "<!doctype html>" + document.outerHtml();
    }
}
