package org.cabildo.ui.results;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.cabildo.backend.aggregation.AnswerFiles;
import org.cabildo.backend.attachment.StoredFile;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.platform.ProblemException;

/** The file of an answer, to be saved. Whether the reader may have it is asked when it is fetched. */
final class FileLink extends Anchor {

    private final AnswerFiles files;
    private final ConsultationView consultation;
    private final UUID answer;

    /** @param text its name and size */
    FileLink(AnswerFiles files, ConsultationView consultation, UUID answer, String text) {
        this.files = files;
        this.consultation = consultation;
        this.answer = answer;
        Span name = new Span(text);
        name.getElement().setAttribute("dir", "auto");
        add(name);
        addClassName("file-link");
        setHref((DownloadHandler) this::send);
        getElement().setAttribute("download", true);
        getElement().setAttribute("router-ignore", true);
    }

    private void send(DownloadEvent event) throws IOException {
        // Whose room it is, is asked of the page.
        Map<Class<?>, CurrentInstance> before = CurrentInstance.setCurrent(event.getUI());
        VaadinResponse response = event.getResponse();
        try {
            StoredFile file = files.of(consultation, answer);
            file.headers().forEach(response::setHeader);
            files.write(file, response.getOutputStream());
        } catch (ProblemException problem) {
            response.sendError(problem.type().status(), "");
        } finally {
            CurrentInstance.restoreInstances(before);
        }
    }
}
