package org.cabildo.ui.respondent;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/** Addresses that are a key by themselves: kept by nobody, handed on to nobody, and gone from the window at once. */
@ApplicationScoped
public class SecretAddresses {

    private static final Pattern SECRET = Pattern.compile("/t/[^/]+/[^/]+/(i|register)/.+");

    void onService(@Observes ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(SecretAddresses::onDocument);
    }

    private static void onDocument(IndexHtmlResponse response) {
        String path = String.valueOf(response.getVaadinRequest().getPathInfo());
        if (SECRET.matcher(path).matches()) {
            VaadinResponse headers = response.getVaadinResponse();
            headers.setHeader("Cache-Control", "no-store");
            headers.setHeader("Referrer-Policy", "no-referrer");
        }
    }

    /** Shows another address in its place, in the window and in its history. */
    static void hide(UI page, String path) {
        page.getPage().executeJs("history.replaceState(history.state, '', new URL($0, document.baseURI).href)", path);
    }
}
