package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.ui.shell.Localized;

/** What a segment says before it asks. */
final class SegmentIntro extends Div {

    SegmentIntro(Segment segment) {
        addClassName("segment-intro");
        segment.intro().forEach(paragraph -> add(new Localized("p", paragraph)));
        if (!segment.criteria().isEmpty()) {
            OrderedList criteria = new OrderedList();
            criteria.addClassName("criteria");
            segment.criteria().forEach(point -> criteria.add(new ListItem(new Localized("span", point))));
            add(criteria);
        }
        if (segment.closing() != null) {
            add(new Localized("p", segment.closing()));
        }
        if (!segment.documents().isEmpty()) {
            add(new Documents(segment.documents()));
        }
    }
}
