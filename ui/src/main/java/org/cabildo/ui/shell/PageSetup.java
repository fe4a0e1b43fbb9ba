package org.cabildo.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SessionInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Gives every new page its language, its door and its way to fail. */
@ApplicationScoped
public class PageSetup {

    /** A session's time from the last sign of life; an open page sends one every five minutes. */
    private static final Duration WHILE_PAGE_RUNS = Duration.ofMinutes(60);

    /** The address of a consultation, also of one that is not there; no consultation has the names of other pages. */
    private static final Pattern CONSULTATION =
            Pattern.compile("^/t/([a-z0-9-]+/(?!(?:code|staff)(?:/|$))[a-z0-9-]+)(?=/|$)");

    @Inject
    Entrance entrance;

    @Inject
    Incidents incidents;

    void onService(@Observes ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(info -> SystemTexts.in(info.getLocale()));
        event.addIndexHtmlRequestListener(PageSetup::onDocument);
    }

    void onSession(@Observes SessionInitEvent event) {
        event.getSession().setErrorHandler(incidents);
    }

    void onPage(@Observes UIInitEvent event) {
        UI page = event.getUI();
        page.getSession().getSession().setMaxInactiveInterval((int) WHILE_PAGE_RUNS.toSeconds());
        page.setLocale(PageLanguage.of(VaadinRequest.getCurrent(), page.getSession()));
        PageLanguage.tellInLanguageOfPage(page);
        page.addBeforeEnterListener(entrance);
        // What it says of a lost line is then heard, too, by whoever does not see it.
        page.getPage()
                .executeJs("document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status')");
    }

    private static void onDocument(IndexHtmlResponse response) {
        Locale language = PageLanguage.of(response.getVaadinRequest(), VaadinSession.getCurrent());
        Document document = response.getDocument();
        document.getElementsByTag("html")
                .attr("lang", language.toLanguageTag())
                .attr("dir", LanguageNames.direction(language));
        Element plain = document.body().appendElement("noscript");
        plain.appendElement("p").text(Messages.in(language, "shell.noscript"));
        Matcher asked = CONSULTATION.matcher(
                Objects.requireNonNullElse(response.getVaadinRequest().getPathInfo(), ""));
        if (asked.find()) {
            plain.appendElement("a")
                    .attr("href", response.getVaadinRequest().getContextPath() + "/light/" + asked.group(1))
                    .text(Messages.in(language, "shell.noscript.light"));
        }
        response.getVaadinResponse().setHeader("Cache-Control", "no-store");
        EarlyLook.into(document);
        document.getElementsByTag("script").attr("nonce", Nonce.of((VaadinServletRequest) response.getVaadinRequest()));
    }
}
