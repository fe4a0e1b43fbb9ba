package org.cabildo.ui.respondent;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.dom.Element;
import org.cabildo.ui.shell.Localized;

/**
 * Works out the fingerprint of a file in the browser, and writes it into the field before. The file does not leave the
 * device. Not there where the browser has no cryptography for pages, as on an address without encryption.
 */
@Tag("file-fingerprint")
@JavaScript("context://js/file-fingerprint.js")
final class FileFingerprint extends Component implements HasComponents, HasStyle {

    FileFingerprint() {
        NativeLabel label = new NativeLabel();
        label.add(Localized.message("span", "respondent.receipt.door.file"));
        Element file = new Element("input");
        file.setAttribute("type", "file").setAttribute("accept", ".json,application/json");
        label.getElement().appendChild(file);
        add(label);
    }
}
