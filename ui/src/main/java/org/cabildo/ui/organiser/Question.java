package org.cabildo.ui.organiser;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Consumer;
import org.cabildo.ui.shell.Labelled;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Words;

/** Asks once more before something that cannot be taken back, and one thing about how. */
final class Question extends Dialog {

    private final String actKey;

    Question(Words question, String actKey) {
        this.actKey = actKey;
        addClassName("sure");
        getElement().setAttribute("role", "alertdialog");
        Localized asked = new Localized("p", question);
        asked.setId("question-asked");
        getElement().setAttribute("aria-labelledby", "question-asked");
        add(asked);
    }

    /**
     * @param optionKey what can be ticked
     * @param isOffered whether it makes sense here
     * @param act done if the answer is yes, with whether the option was ticked
     */
    Question with(String optionKey, boolean isOffered, Consumer<Boolean> act) {
        Checkbox option = new Checkbox();
        Labelled<Checkbox> labelled = new Labelled<>(option, optionKey);
        labelled.setVisible(isOffered);
        Div buttons = new Div(
                button("organiser.cancel", "button-secondary", this::close), button(actKey, "button-danger", () -> {
                    close();
                    act.accept(option.getValue());
                }));
        buttons.addClassName("sure-buttons");
        add(labelled, buttons);
        return this;
    }

    private static NativeButton button(String key, String look, Runnable act) {
        NativeButton button = new NativeButton("", click -> act.run());
        button.addClassNames("button", look);
        button.add(Localized.message("span", key));
        return button;
    }
}
