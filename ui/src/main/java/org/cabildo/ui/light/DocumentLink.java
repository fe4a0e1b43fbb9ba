package org.cabildo.ui.light;

import java.util.List;
import java.util.Locale;
import org.cabildo.surveys.definition.Document;

/** A document to read first, elsewhere on the web. */
record DocumentLink(Told label, String address) {

    static List<DocumentLink> of(List<Document> documents, Locale reader) {
        return documents.stream()
                .map(document -> new DocumentLink(Told.of(document.label(), reader), document.addressIn(reader)))
                .toList();
    }
}
