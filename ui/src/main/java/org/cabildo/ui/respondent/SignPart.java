package org.cabildo.ui.respondent;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.Optional;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.submission.HandIn;
import org.cabildo.backend.submission.HandedIn;
import org.cabildo.backend.submission.Signature;
import org.cabildo.backend.submission.Signing;
import org.cabildo.backend.submission.TeamView;
import org.cabildo.ui.shell.EntryForm;
import org.cabildo.ui.shell.Labelled;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Whereabouts;

/** For the signatory: signing, which hands in, or giving back with a remark. */
final class SignPart extends Section {

    private final TextField name = new TextField();
    private final TextField office = new TextField();

    SignPart(
            Whereabouts here,
            OpenDraft draft,
            SingleUsesPart single,
            TeamView team,
            HandIn handIn,
            Signing signing,
            Refusal refusal,
            Optional<HandedIn> before) {
        addClassName("sign-part");
        name.addValueChangeListener(change -> name.setInvalid(false));
        office.addValueChangeListener(change -> office.setInvalid(false));
        if (!team.review().isReady()) {
            add(Localized.message("p", "respondent.sign.not.yet").withClass("team-rule"));
            return;
        }
        HandInPart handingIn =
                new HandInPart(here, draft, single, refusal, before, "respondent.sign.go", (consent, correction) -> {
                    Optional<Signature> signature = signature();
                    signature.ifPresent(
                            signed -> handIn.sign(here.consultation(), draft.key(), consent, correction, signed));
                    return signature.isPresent();
                });
        add(handingIn.with(fields()), returning(draft, signing));
    }

    private Section fields() {
        Section fields = new Section(
                Localized.message("h2", "respondent.sign.title"),
                Localized.message("p", "respondent.sign.lead").withClass("soft"),
                new Labelled<>(name, "respondent.sign.name"),
                new Labelled<>(
                        office,
                        Messages.words("respondent.sign.office"),
                        Messages.words("respondent.sign.office.help")));
        fields.addClassName("signature");
        return fields;
    }

    /** Empty if something is wrong with it, which its field says. */
    private Optional<Signature> signature() {
        Map<String, TextField> fields = Map.of("/name", name, "/office", office);
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            return Optional.of(Signature.of(name.getValue(), office.getValue()));
        } catch (ProblemException refused) {
            for (FieldProblem problem : refused.errors()) {
                TextField field = fields.getOrDefault(problem.pointer(), name);
                field.setErrorMessage(problem.message(getLocale()));
                field.setInvalid(true);
                field.focus();
            }
            return Optional.empty();
        }
    }

    private static Section returning(OpenDraft draft, Signing signing) {
        EntryForm back = new EntryForm("respondent.sign.back.go", filled -> {
                    signing.giveBack(draft.key(), filled.getString("remark"));
                    UI.getCurrent().refreshCurrentRoute(false);
                })
                .with(
                        "remark",
                        new Labelled<>(
                                new TextArea(),
                                Messages.words("respondent.sign.remark"),
                                Messages.words("respondent.sign.remark.help")));
        Section returning = new Section(Localized.message("h2", "respondent.sign.back"), back);
        returning.addClassName("card");
        return returning;
    }
}
