package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import java.util.function.Consumer;
import org.cabildo.ui.shell.Localized;

/** Takes back what was handed in; asked twice, for nothing brings the words back. */
final class Withdrawal extends Section {

    private final NativeButton first = button("respondent.withdraw", "button-quiet");
    private final Div second = new Div();
    private final ReasonField reason = new ReasonField("respondent.withdraw.reason");

    /**
     * @param warning key of what happens then
     * @param asksWhy whether a reason is kept
     * @param act takes the reason as typed
     */
    Withdrawal(String warning, boolean asksWhy, Consumer<String> act) {
        addClassNames("withdrawal", "no-print");
        NativeButton sure = button("respondent.withdraw.sure", "button-danger");
        NativeButton stay = button("respondent.withdraw.stay", "button-secondary");
        Div asked = new Div(Localized.message("p", warning));
        asked.getElement().setAttribute("role", "alert");
        second.add(asked);
        if (asksWhy) {
            second.add(reason);
        }
        Div buttons = new Div(stay, sure);
        buttons.addClassName("withdrawal-buttons");
        second.add(buttons);
        second.addClassNames("card", "withdrawal-asked");
        first.addClickListener(click -> ask(true));
        stay.addClickListener(click -> ask(false));
        sure.addClickListener(click -> act.accept(reason.getValue()));
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
