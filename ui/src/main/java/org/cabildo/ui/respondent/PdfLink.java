package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.function.Function;
import org.cabildo.ui.respondent.copy.Copy;
import org.cabildo.ui.respondent.copy.CopyPdf;
import org.cabildo.ui.shell.Localized;

/** A copy to take away as PDF, in the reader's language; drawn when it is asked for. */
final class PdfLink extends Anchor implements LocaleChangeObserver {

    private final String file;
    private final Function<Locale, Copy> copy;

    /** @param file its name, without the ending */
    PdfLink(String file, Function<Locale, Copy> copy) {
        this.file = file + ".pdf";
        this.copy = copy;
        addClassNames("button", "button-secondary", "pdf");
        add(Localized.message("span", "respondent.copy.pdf"));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        Copy words = copy.apply(event.getLocale());
        setHref(
                DownloadHandler.fromInputStream(request -> {
                    byte[] pdf = CopyPdf.of(words);
                    request.getResponse().setHeader("Cache-Control", "no-store");
                    return new DownloadResponse(new ByteArrayInputStream(pdf), file, "application/pdf", pdf.length);
                }),
                AttachmentType.DOWNLOAD);
    }
}
