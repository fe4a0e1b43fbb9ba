package org.cabildo.ui.organiser;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.participation.InvitationCsv;
import org.cabildo.backend.participation.IssuedInvitation;
import org.cabildo.backend.participation.PaperLetters;
import org.cabildo.backend.tenancy.settings.TenantSettings;
import org.cabildo.ui.shell.CopyField;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Whereabouts;
import org.cabildo.ui.shell.Words;

/** Codes at the one moment when they can be told: to copy, to print, to take away as a list. */
final class IssuedPart extends Section {

    /** More than these are taken away as a list. */
    private static final int MOST_SHOWN = 3;

    IssuedPart(ConsultationView consultation, List<IssuedInvitation> issued) {
        TenantSettings settings = Whereabouts.here().settings();
        addClassNames("card", "told-once");
        getElement().setAttribute("role", "status");
        add(
                new Localized("h2", Messages.words("organiser.issued.title", issued.size())),
                Localized.message("p", "organiser.issued.once"));
        issued.stream().limit(MOST_SHOWN).map(IssuedPart::shown).forEach(this::add);
        Div downloads = new Div(
                download(
                        "organiser.issued.letters",
                        consultation.name() + "-letters.pdf",
                        "application/pdf",
                        () -> PaperLetters.pdf(consultation, settings, issued)),
                download(
                        "organiser.issued.list",
                        consultation.name() + "-links.csv",
                        "text/csv",
                        () -> InvitationCsv.links(issued).getBytes(StandardCharsets.UTF_8)));
        downloads.addClassName("downloads");
        add(downloads);
    }

    private static Component shown(IssuedInvitation issued) {
        Words organisation = language -> issued.invitee().organisationName();
        Div shown = new Div(
                new Localized("p", organisation).withClass("issued-name"),
                CopyField.text(organisation, issued.link()),
                new Localized(
                        "p",
                        Messages.words("organiser.issued.code", issued.code().shown())));
        shown.addClassName("issued");
        return shown;
    }

    private static Anchor download(String labelKey, String file, String type, Supplier<byte[]> content) {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            byte[] bytes = content.get();
            event.getResponse().setHeader("Cache-Control", "no-store");
            return new DownloadResponse(new ByteArrayInputStream(bytes), file, type, bytes.length);
        });
        Anchor link = new Anchor(handler, AttachmentType.DOWNLOAD, "");
        link.addClassNames("button", "button-secondary");
        link.add(Localized.message("span", labelKey));
        return link;
    }
}
