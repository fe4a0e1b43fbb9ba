package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.cabildo.backend.submission.Provenance;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Words;

/** Over each page of what an officer enters for an organisation: where it came from. */
final class EnteredNote extends Div {

    EnteredNote(Provenance provenance) {
        addClassNames("entered-note", "no-print");
        Span source = new Span(provenance.source());
        source.getElement().setAttribute("dir", "auto");
        Div original = new Div(new Localized("span", said(provenance)), new Span(" · "), source);
        add(Localized.message("p", "respondent.entered.lead"), original);
    }

    /** How it came, and when. */
    static Words said(Provenance provenance) {
        return language -> Messages.in(
                language,
                "respondent.entered." + provenance.channel().key(),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(language)
                        .format(provenance.receivedOn()));
    }
}
