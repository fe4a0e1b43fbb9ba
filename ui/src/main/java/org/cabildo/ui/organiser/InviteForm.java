package org.cabildo.ui.organiser;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.participation.InvitationCsv;
import org.cabildo.backend.participation.Invitations;
import org.cabildo.backend.participation.IssuedInvitation;
import org.cabildo.backend.participation.NewInvitation;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.ui.shell.EntryForm;
import org.cabildo.ui.shell.Labelled;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;

/** Inviting one organisation, or a list of many. What was issued is told here once. */
final class InviteForm extends Section {

    /** A list of as many as can be invited at once is smaller. */
    private static final int LARGEST_FILE = 1_000_000;

    private static final int MOST_PROBLEMS = 50;

    private final ConsultationView consultation;
    private final Invitations invitations;
    private final Runnable whenInvited;
    private final Checkbox mail = new Checkbox();
    private final TextArea list = new TextArea();
    private final Div problems = new Div();
    private final Div told = new Div();

    InviteForm(ConsultationView consultation, Invitations invitations, Runnable whenInvited) {
        this.consultation = consultation;
        this.invitations = invitations;
        this.whenInvited = whenInvited;
        addClassName("card");
        mail.setValue(true);
        add(
                Localized.message("h2", "organiser.invite.title"),
                new Labelled<>(mail, "organiser.invite.mail"),
                one(),
                Localized.message("h3", "organiser.invite.many"),
                new Localized(
                        "p", Messages.words("organiser.invite.many.how", String.join(", ", InvitationCsv.COLUMNS))),
                upload(),
                many(),
                problems,
                told);
    }

    private EntryForm one() {
        Definition definition = consultation.definition();
        return new EntryForm("organiser.invite.go", filled -> issue(List.of(asked(filled))))
                .with("organisationName", new Labelled<>(new TextField(), "organiser.organisation"))
                .with(
                        "stakeholderGroup",
                        new Labelled<>(ListedChoice.of(definition, Definition.STAKEHOLDER_GROUPS), "organiser.group"))
                .with("country", new Labelled<>(ListedChoice.of(definition, Definition.COUNTRIES), "organiser.country"))
                .with("language", new Labelled<>(ListedChoice.ofLanguages(definition), "organiser.language"))
                .with("person", new Labelled<>(new TextField(), "organiser.person"))
                .with("email", new Labelled<>(new EmailField(), "organiser.email"));
    }

    private static NewInvitation asked(JsonObject filled) {
        return new NewInvitation(
                filled.getString("organisationName"),
                filled.getString("stakeholderGroup"),
                filled.getString("country"),
                filled.getString("language"),
                filled.getString("person"),
                filled.getString("email"),
                null);
    }

    private Upload upload() {
        Upload upload = new Upload(
                UploadHandler.inMemory((about, bytes) -> list.setValue(new String(bytes, StandardCharsets.UTF_8))));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST_FILE);
        upload.setAcceptedFileTypes(".csv", "text/csv");
        NativeButton choose = new NativeButton();
        choose.addClassNames("button", "button-secondary");
        choose.add(Localized.message("span", "organiser.invite.file"));
        upload.setUploadButton(choose);
        upload.setDropAllowed(false);
        return upload;
    }

    private Div many() {
        list.setMaxLength(LARGEST_FILE);
        list.addClassName("csv-field");
        NativeButton go = new NativeButton("", click -> attemptMany());
        go.addClassNames("button", "button-primary");
        go.add(Localized.message("span", "organiser.invite.many.go"));
        Div many = new Div(new Labelled<>(list, "organiser.invite.list"), go);
        many.addClassName("entry-form");
        return many;
    }

    private void attemptMany() {
        problems.removeAll();
        try {
            issue(InvitationCsv.read(list.getValue()));
            list.clear();
        } catch (ProblemException problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            problems.add(new RowProblems(problem.errors(), MOST_PROBLEMS));
        }
    }

    private void issue(List<NewInvitation> asked) {
        List<IssuedInvitation> issued;
        try {
            issued = invitations.issue(consultation, asked, mail.getValue());
        } catch (ProblemException problem) {
            throw asked.size() == 1 ? ofOne(problem) : problem;
        }
        told.removeAll();
        told.add(new IssuedPart(consultation, issued));
        whenInvited.run();
    }

    /** The form for one has fields of its own, not of a list. */
    private static ProblemException ofOne(ProblemException problem) {
        List<FieldProblem> own = new ArrayList<>();
        problem.errors()
                .forEach(error -> own.add(new FieldProblem(
                        error.code(), error.pointer().replaceFirst("^/invitations/0/", "/"), error.sentence())));
        return own.isEmpty() ? problem : new ProblemException(problem.type(), own, own.size());
    }
}
