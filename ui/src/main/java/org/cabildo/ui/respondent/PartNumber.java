package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.ui.form.LiveForm;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Words;

/** Which part of how many that are asked of this respondent: above the segment's name. */
final class PartNumber extends Paragraph {

    private final LiveForm form;
    private final Segment segment;
    private final Localized told;

    PartNumber(LiveForm form, Segment segment) {
        this.form = form;
        this.segment = segment;
        this.told = new Localized("span", words());
        addClassName("eyebrow");
        add(told);
    }

    /** Counts again: an answer can add a part, or take one away. */
    void refresh() {
        told.say(words());
    }

    /** Nothing on a page in which nothing is asked, to which an address can still lead. */
    private Words words() {
        List<Segment> asked = form.asked();
        int number = asked.indexOf(segment) + 1;
        return number == 0 ? language -> "" : Messages.words("respondent.segment.number", number, asked.size());
    }
}
