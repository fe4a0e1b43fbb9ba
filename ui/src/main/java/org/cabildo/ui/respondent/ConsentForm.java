package org.cabildo.ui.respondent;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import org.cabildo.backend.submission.Consent;
import org.cabildo.backend.submission.ConsentUse;
import org.cabildo.ui.shell.ConsentWords;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;

/** How the answers may be used, the least public way until something else is chosen; and the terms. */
final class ConsentForm extends Section implements LocaleChangeObserver {

    private final RadioButtonGroup<ConsentUse> use = new RadioButtonGroup<>();
    private final Checkbox terms = new Checkbox();

    private final boolean anonymous;

    /**
     * @param anonymous whether there is no name to publish or to keep back
     * @param single where single answers are held back further
     */
    ConsentForm(boolean anonymous, SingleUsesPart single) {
        this.anonymous = anonymous;
        addClassNames("consent");
        use.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        use.setItems(ConsentUse.values());
        use.setRenderer(new ComponentRenderer<>(choice ->
                new Div(UsesOfAnswers.title("span", choice, anonymous), UsesOfAnswers.text(choice, anonymous))));
        use.addValueChangeListener(chosen -> single.makesADifference(chosen.getValue() != ConsentUse.SECRETARIAT_ONLY));
        use.setValue(ConsentUse.SECRETARIAT_ONLY);
        terms.setManualValidation(true);
        terms.addValueChangeListener(change -> terms.setInvalid(false));
        add(Localized.message("h2", "respondent.use.heading"), use, single, terms);
    }

    /** As it was chosen before. */
    void choose(ConsentUse before) {
        use.setValue(before);
    }

    Consent consent() {
        return new Consent(
                terms.getValue(),
                use.getValue(),
                ConsentWords.shownTo(UI.getCurrent().getLocale(), anonymous));
    }

    /** Says that the terms have to be accepted first. */
    void askForTerms() {
        terms.setInvalid(true);
        terms.focus();
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        use.setLabel(Messages.in(event.getLocale(), "respondent.use.lead.review"));
        terms.setLabel(Messages.in(event.getLocale(), ConsentWords.termsKey(anonymous)));
        terms.setErrorMessage(Messages.in(event.getLocale(), "respondent.terms.missing"));
    }
}
