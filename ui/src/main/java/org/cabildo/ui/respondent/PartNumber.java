package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Paragraph;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.ui.shell.Localized;

/** Which part of how many: above the segment's name. */
final class PartNumber extends Paragraph {

    PartNumber(Definition definition, Segment segment) {
        addClassName("eyebrow");
        int number = definition.segments().indexOf(segment) + 1;
        add(Localized.message(
                "span",
                "respondent.segment.number",
                number,
                definition.segments().size()));
    }
}
