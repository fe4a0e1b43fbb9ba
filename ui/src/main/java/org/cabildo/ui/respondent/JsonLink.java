package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.cabildo.ui.shell.Localized;

/** A copy for machines: the file whose SHA-256 is the fingerprint on the receipt, so that anyone can check it. */
final class JsonLink extends Anchor {

    /** @param file its name, without the ending */
    JsonLink(String file, String json) {
        super(
                DownloadHandler.fromInputStream(request -> {
                    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
                    request.getResponse().setHeader("Cache-Control", "no-store");
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), file + ".json", "application/json", bytes.length);
                }),
                AttachmentType.DOWNLOAD,
                "");
        addClassNames("button", "button-secondary", "json");
        add(Localized.message("span", "respondent.copy.json"));
    }
}
