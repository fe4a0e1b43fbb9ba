package org.cabildo.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;

/** Asks once more before something that cannot be taken back. */
public final class Sure extends Dialog {

    /** @param actKey of the words on the button that does it */
    public Sure(Words question, String actKey, Runnable act) {
        addClassName("sure");
        setOverlayRole("alertdialog");
        setAriaLabel(question.in(UI.getCurrent().getLocale()));
        Localized asked = new Localized("p", question);
        NativeButton yes = button(actKey, "button-danger", () -> {
            close();
            act.run();
        });
        Div buttons = new Div(button("shell.cancel", "button-secondary", this::close), yes);
        buttons.addClassName("sure-buttons");
        add(asked, buttons);
    }

    private static NativeButton button(String key, String look, Runnable act) {
        NativeButton button = new NativeButton("", click -> act.run());
        button.addClassNames("button", look);
        button.add(Localized.message("span", key));
        return button;
    }
}
