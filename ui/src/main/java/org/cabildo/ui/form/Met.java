package org.cabildo.ui.form;

import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;

/** Where two people write in one answer: has the page take in what the other wrote, and says so. */
final class Met extends Div {

    /**
     * The page alone knows what was typed until this moment. If that is more than the text which the other's is made of,
     * it stays as it is: what is typed is written soon, and merged then.
     */
    private static final String TAKE_IN = """
            const field = this.querySelector('textarea, input');
            if (!field || field.value !== $0) {
              return false;
            }
            const caret = field.selectionStart;
            field.value = $1;
            if (document.activeElement === field) {
              field.setSelectionRange(caret, caret);
            }
            field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
            field.parentElement.dispatchEvent(new Event('change'));
            return true;""";

    Met() {
        addClassName("met");
        getElement().setAttribute("role", "status");
    }

    /** @param taken told if the page shows the text now */
    static void takeIn(QuestionField field, String before, String now, Consumer<String> taken) {
        field.getElement().executeJs(TAKE_IN, before, now).then(Boolean.class, isTaken -> {
            if (isTaken) {
                taken.accept(now);
            }
        });
    }

    void say(String key) {
        removeAll();
        add(new Localized("p", Messages.words(key)));
    }
}
