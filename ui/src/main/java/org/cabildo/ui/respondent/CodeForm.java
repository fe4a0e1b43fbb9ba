package org.cabildo.ui.respondent;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import java.util.function.Consumer;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.ui.shell.Labelled;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;

/** Where the code of an invitation is typed. What is wrong with it is said below it. */
final class CodeForm extends Div {

    private static final Set<ProblemType> ABOUT_THE_CODE =
            Set.of(ProblemType.INVITATION_REFUSED, ProblemType.INVITATION_SPENT, ProblemType.TOO_MANY_REQUESTS);

    private final TextField code = new TextField();
    private final Consumer<String> use;

    /** @param use takes what was typed; refuses it with a {@link ProblemException} */
    CodeForm(Consumer<String> use) {
        this.use = use;
        addClassName("code-form");
        code.addClassName("code-field");
        code.setAutocomplete(Autocomplete.OFF);
        code.setAutocapitalize(Autocapitalize.CHARACTERS);
        code.getElement().setAttribute("spellcheck", "false");
        code.setPlaceholder("XXXX-XXXX-XXXX");
        code.addKeyDownListener(Key.ENTER, pressed -> attempt());
        NativeButton go = new NativeButton("", click -> attempt());
        go.addClassNames("button", "button-primary");
        go.add(Localized.message("span", "respondent.code.go"));
        add(new Labelled<>(code, Messages.words("respondent.code.label"), Messages.words("respondent.code.help")), go);
    }

    private void attempt() {
        code.setInvalid(false);
        try {
            use.accept(code.getValue());
        } catch (ProblemException problem) {
            if (!ABOUT_THE_CODE.contains(problem.type())) {
                throw problem;
            }
            code.setErrorMessage(problem.sentence(UI.getCurrent().getLocale()));
            code.setInvalid(true);
            code.focus();
        }
    }
}
