package org.cabildo.ui.shell;

import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Has a device sign something on an open page. */
@JavaScript("context://js/passkeys.js")
final class PasskeyButton extends NativeButton {

    /**
     * @param question what the device is to sign, as JSON, made when the button is pressed
     * @param signed takes what the device says, as JSON
     */
    PasskeyButton(Supplier<String> question, Consumer<String> signed) {
        super("");
        addClassNames("button", "button-secondary");
        add(Localized.message("span", "shell.signin.passkey"));
        addClickListener(click -> getElement()
                .executeJs("return window.cabildoPasskeys.sign($0)", question.get())
                .then(String.class, response -> {
                    if (response.isEmpty()) {
                        Notice.show(Messages.words("shell.signin.passkey.none"));
                    } else {
                        signed.accept(response);
                    }
                }));
    }
}
