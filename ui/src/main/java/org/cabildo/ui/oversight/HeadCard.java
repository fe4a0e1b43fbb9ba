package org.cabildo.ui.oversight;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import org.cabildo.backend.audit.Break;
import org.cabildo.backend.audit.Chain;
import org.cabildo.backend.audit.HeadView;
import org.cabildo.backend.oversight.Oversight;
import org.cabildo.ui.shell.CopyField;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Moment;

/** Whether a record is whole, as far as it was looked at, and its last hash to be kept elsewhere. */
final class HeadCard extends Section {

    private final Oversight oversight;
    private final Chain chain;

    HeadCard(Oversight oversight, Chain chain) {
        this.oversight = oversight;
        this.chain = chain;
        addClassNames("card", "record-head");
        getElement().setAttribute("aria-live", "polite");
        show(oversight.head(chain));
    }

    private void show(HeadView head) {
        NativeButton check = new NativeButton("", click -> show(oversight.check(chain)));
        check.addClassNames("button", "button-secondary");
        check.add(Localized.message("span", "oversight.check"));
        removeAll();
        add(Localized.message("h2", "oversight.whole"), state(head), check);
        if (head.number() > 0) {
            add(
                    Localized.message("p", "oversight.head.help").withClass("soft"),
                    CopyField.text(Messages.words("oversight.head"), head.text()));
        }
    }

    private static Div state(HeadView head) {
        Div state = new Div();
        state.addClassName("record-state");
        HeadView.Checked checked = head.checked();
        if (checked == null) {
            state.add(Localized.message("p", "oversight.unchecked"));
            return state;
        }
        Break broken = checked.broken();
        if (broken == null) {
            state.add(Localized.message("p", "oversight.is_whole", checked.number()));
        } else {
            state.addClassName("record-broken");
            state.add(
                    Localized.message("p", "oversight.broken." + broken.fault().key(), broken.number()),
                    Localized.message("p", "oversight.broken.do"));
        }
        Div when = new Div(
                Localized.message("span", "oversight.checked"), new Moment(checked.at(), Moment.Style.DEADLINE));
        when.addClassNames("soft", "record-checked");
        state.add(when);
        return state;
    }
}
