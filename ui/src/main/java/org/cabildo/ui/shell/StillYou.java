package org.cabildo.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
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

    @Inject
    @Any
    Instance<OtherWayIn> ways;

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
        dialog.add(Localized.message("h2", "shell.stillyou.title"));
        Div others = new Div();
        others.addClassName("sure-buttons");
        if (proof.isByProvider()) {
            String here = UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters();
            ways.stream().flatMap(way -> way.again(here).stream()).forEach(dialog::add);
        } else {
            dialog.add(Localized.message("p", "shell.stillyou.lead"), ownWays(dialog, act, others));
        }
        others.add(button("shell.cancel", "button-quiet", dialog::close));
        dialog.add(others);
        dialog.open();
    }

    /** @param others gets what leads to another way than the one that is shown first */
    private Div ownWays(Dialog dialog, Runnable act, Div others) {
        Div shown = new Div();
        Runnable goOn = () -> {
            dialog.close();
            act.run();
        };
        if (!proof.isByPassword()) {
            shown.add(byCode(goOn));
        } else {
            shown.add(byPassword(goOn));
            if (proof.canBeByCode()) {
                NativeButton other = button("shell.stillyou.code", "button-quiet", () -> {});
                other.addClickListener(click -> {
                    other.removeFromParent();
                    shown.removeAll();
                    shown.add(byCode(goOn));
                });
                others.add(other);
            }
        }
        if (proof.canBeByPasskey()) {
            others.add(new PasskeyButton(proof::askForPasskey, response -> {
                proof.giveByPasskey(response);
                goOn.run();
            }));
        }
        return shown;
    }

    private EntryForm byPassword(Runnable goOn) {
        PasswordField password = new PasswordField();
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setAutofocus(true);
        return new EntryForm("shell.stillyou.go", filled -> {
                    proof.give(filled);
                    goOn.run();
                })
                .with("proof", new Labelled<>(password, "shell.signin.password"))
                .sentByEnter();
    }

    private EntryForm byCode(Runnable goOn) {
        TextField code = new TextField();
        code.getElement().setProperty("autocomplete", "one-time-code");
        code.setAutofocus(true);
        EntryForm form = new EntryForm("shell.stillyou.go", filled -> {
                    proof.giveCode(filled);
                    goOn.run();
                })
                .with("proof", new Labelled<>(code, "shell.second.code"))
                .sentByEnter();
        code.focus();
        return form;
    }

    private static NativeButton button(String key, String look, Runnable act) {
        NativeButton button = new NativeButton("", click -> act.run());
        button.addClassNames("button", look);
        button.add(Localized.message("span", key));
        return button;
    }
}
