package org.cabildo.ui.results;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;

/** A chart as a file, made when somebody asks for it: of the numbers that stand on the page. */
final class ChartFile extends Anchor {

    /** What makes it. */
    @FunctionalInterface
    interface Content {

        byte[] bytes();
    }

    private final String name;
    private final String type;
    private final Content content;

    ChartFile(String text, String name, String type, Content content) {
        this.name = name;
        this.type = type;
        this.content = content;
        setText(text);
        addClassName("file-link");
        setHref((DownloadHandler) this::send);
        getElement().setAttribute("download", name);
        getElement().setAttribute("router-ignore", true);
    }

    private void send(DownloadEvent event) throws IOException {
        VaadinResponse response = event.getResponse();
        byte[] bytes = content.bytes();
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getOutputStream().write(bytes);
    }
}
