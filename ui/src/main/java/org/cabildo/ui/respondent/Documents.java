package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.List;
import org.cabildo.surveys.definition.Document;
import org.cabildo.ui.shell.Localized;

/** Documents to read first, elsewhere on the web; each opens beside the page, so that no page in work is left. */
final class Documents extends Div {

    Documents(List<Document> documents) {
        addClassName("documents");
        UnorderedList list = new UnorderedList();
        documents.forEach(document -> list.add(new ListItem(new Link(document))));
        add(Localized.message("p", "respondent.documents").withClass("documents-title"), list);
    }

    private static final class Link extends Anchor implements LocaleChangeObserver {

        private final Document document;

        Link(Document document) {
            this.document = document;
            setTarget(AnchorTarget.BLANK);
            getElement().setAttribute("rel", "noopener noreferrer");
            add(new Localized("span", document.label()));
        }

        @Override
        public void localeChange(LocaleChangeEvent event) {
            setHref(document.addressIn(event.getLocale()));
        }
    }
}
