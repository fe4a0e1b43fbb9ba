package org.cabildo.ui.respondent;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import org.cabildo.backend.submission.DraftKey;
import org.cabildo.backend.submission.Drafts;
import org.cabildo.ui.shell.Localized;

/** Takes an anonymous draft away with all that was written in it; asked twice, for nothing brings it back. */
final class GiveUp extends Div {

    private final NativeButton first = button("respondent.noname.delete", "button-quiet");
    private final Div second = new Div();

    /** @param then the path to go to */
    GiveUp(Drafts drafts, DraftKey draft, String then) {
        addClassName("give-up");
        NativeButton sure = button("respondent.noname.delete.sure", "button-secondary");
        NativeButton stay = button("respondent.noname.delete.stay", "button-quiet");
        second.add(Localized.message("p", "respondent.noname.delete.lead"), sure, stay);
        second.getElement().setAttribute("role", "alert");
        first.addClickListener(click -> ask(true));
        stay.addClickListener(click -> ask(false));
        sure.addClickListener(click -> {
            drafts.forget(draft);
            UI.getCurrent().navigate(then);
        });
        add(first, second);
        ask(false);
    }

    private void ask(boolean asked) {
        first.setVisible(!asked);
        second.setVisible(asked);
    }

    private static NativeButton button(String key, String look) {
        NativeButton button = new NativeButton();
        button.addClassNames("button", look);
        button.add(Localized.message("span", key));
        return button;
    }
}
