package org.cabildo.ui.respondent;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cabildo.ui.shell.Messages;
import org.jsoup.nodes.Document;

/**
 * The documents of invitations, of those to work here too, drafts and receipts, whose address is a secret, and of the way in without a name: no
 * search engine lists them, no other address is told of them, no copy is kept, and until its page says its title a
 * window says none.
 */
@ApplicationScoped
public class QuietDocuments {

    private static final Pattern QUIET =
            Pattern.compile("/t/[^/]+/[^/]+/((d|r|i|receipt|anonymous)(/.*)?|register/.+)|(/t/[^/]+)?/welcome/.+");

    void onService(@Observes ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(QuietDocuments::onDocument);
    }

    private static void onDocument(IndexHtmlResponse answer) {
        String path = answer.getVaadinRequest().getPathInfo();
        if (path == null || !QUIET.matcher(path).matches()) {
            return;
        }
        VaadinResponse response = answer.getVaadinResponse();
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        Document document = answer.getDocument();
        document.title(Messages.in(
                Locale.forLanguageTag(document.getElementsByTag("html").attr("lang")), "respondent.quiet.title"));
        document.head().appendElement("meta").attr("name", "robots").attr("content", "noindex");
    }
}
