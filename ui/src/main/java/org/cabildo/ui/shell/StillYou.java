package org.cabildo.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cabildo.backend.identity.FreshProof;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;

/**
 * Goes on with what cannot be taken back once the person has shown to be the person: at once if that was of late, else
 * after a question.
 */
@ApplicationScoped
public class StillYou {

    @Inject
    FreshProof proof;

    /**
     * @param act is begun again after the question if its service refuses it for want of a proof
     * @throws ProblemException what else the act is refused with
     */
    public void before(Runnable act) {
        try {
            act.run();
        } catch (ProblemException refused) {
            if (refused.type() != ProblemType.PROOF_NEEDED) {
                throw refused;
            }
            ask(act);
        }
    }

    private void ask(Runnable act) {
        Dialog dialog = new Dialog();
        dialog.addClassNames("sure", "still-you");
        dialog.getElement().setProperty("ariaLabel", Messages.in(UI.getCurrent().getLocale(), "shell.stillyou.title"));
        EntryForm form = new EntryForm("shell.stillyou.go", filled -> {
            proof.give(filled);
            dialog.close();
            act.run();
        });
        boolean isByPassword = proof.isByPassword();
        if (isByPassword) {
            PasswordField password = new PasswordField();
            password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
            password.setAutofocus(true);
            form.with("proof", new Labelled<>(password, "shell.signin.password"));
        } else {
            TextField code = new TextField();
            code.setAutofocus(true);
            form.with("proof", new Labelled<>(code, "shell.second.code"));
        }
        Div others = new Div();
        others.addClassName("sure-buttons");
        if (proof.canBeByPasskey()) {
            others.add(new PasskeyButton(proof::askForPasskey, response -> {
                proof.giveByPasskey(response);
                dialog.close();
                act.run();
            }));
        }
        others.add(button("shell.cancel", "button-quiet", dialog::close));
        dialog.add(
                Localized.message("h2", "shell.stillyou.title"),
                Localized.message("p", "shell.stillyou.lead"),
                form,
                others);
        dialog.open();
    }

    private static NativeButton button(String key, String look, Runnable act) {
        NativeButton button = new NativeButton("", click -> act.run());
        button.addClassNames("button", look);
        button.add(Localized.message("span", key));
        return button;
    }
}
