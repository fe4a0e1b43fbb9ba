package org.cabildo.ui.organiser;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import org.cabildo.backend.consultation.Admission;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.ui.shell.Labelled;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Notice;

/** Who may begin. */
final class AdmissionForm extends Section {

    private final RadioButtonGroup<Admission.Who> who = new RadioButtonGroup<>();
    private final Checkbox confirmation = new Checkbox();
    private final Checkbox approval = new Checkbox();
    private final Checkbox anonymous = new Checkbox();
    private final Checkbox signed = new Checkbox();

    AdmissionForm(ConsultationView consultation, Consultations consultations) {
        addClassName("card");
        who.setItems(Admission.Who.values());
        who.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        who.setRenderer(new ComponentRenderer<>(AdmissionForm::choice));
        Labelled<Checkbox> confirming = new Labelled<>(confirmation, "organiser.admission.confirmation");
        Labelled<Checkbox> approving = new Labelled<>(approval, "organiser.admission.approval");
        Div conditions = new Div(confirming, approving);
        conditions.addClassName("admission-conditions");
        who.addValueChangeListener(change -> conditions.setVisible(change.getValue() == Admission.Who.REGISTERED));
        conditions.setVisible(false);
        show(consultation.admission());
        NativeButton save = new NativeButton("", click -> {
            show(consultations.admit(consultation.name(), chosen()).admission());
            Notice.show(Messages.words("organiser.admission.saved"));
        });
        save.addClassNames("button", "button-primary");
        save.add(Localized.message("span", "organiser.save"));
        add(
                Localized.message("h2", "organiser.admission.title"),
                new Labelled<>(who, "organiser.admission.who"),
                conditions,
                new Labelled<>(
                        anonymous,
                        Messages.words("organiser.admission.anonymous"),
                        Messages.words("organiser.admission.anonymous.help")),
                new Labelled<>(
                        signed,
                        Messages.words("organiser.admission.signed"),
                        Messages.words("organiser.admission.signed.help")),
                save);
    }

    private static Div choice(Admission.Who who) {
        String key = "organiser.admission." + who.key();
        Div choice = new Div(
                Localized.message("span", key),
                Localized.message("span", key + ".help").withClass("soft"));
        choice.addClassName("admission-choice");
        return choice;
    }

    private void show(Admission rules) {
        who.setValue(rules.who());
        confirmation.setValue(rules.emailConfirmation());
        approval.setValue(rules.approval());
        anonymous.setValue(rules.anonymousAllowed());
        signed.setValue(rules.signed());
    }

    private Admission chosen() {
        return new Admission(
                who.getValue(), confirmation.getValue(), approval.getValue(), anonymous.getValue(), signed.getValue());
    }
}
