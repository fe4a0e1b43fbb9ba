package org.cabildo.ui.respondent;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import jakarta.json.JsonObject;
import java.util.Set;
import java.util.stream.Collectors;
import org.cabildo.backend.submission.TeamView;
import org.cabildo.backend.team.NewParticipant;
import org.cabildo.backend.team.TeamRole;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.ui.shell.EntryForm;
import org.cabildo.ui.shell.Labelled;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Whereabouts;

/** Brings somebody in. */
final class ColleagueForm extends Section {

    private final RadioButtonGroup<TeamRole> role = new RadioButtonGroup<>();
    private final CheckboxGroup<Segment> segments = new CheckboxGroup<>();

    /** Takes who is to come in. */
    @FunctionalInterface
    interface Act {
        /** @param ownName what the focal point is called; empty if that is known */
        void bring(String ownName, NewParticipant asked);
    }

    /** @param isMailed whether letters are sent */
    ColleagueForm(Whereabouts here, TeamView team, boolean isMailed, Act act) {
        addClassNames("card", "invite-form");
        Definition definition = here.consultation().definition();
        boolean isFirst = team.all().isEmpty();
        EntryForm form = new EntryForm(
                "respondent.team.invite.go",
                filled -> act.bring(isFirst ? filled.getString("ownName") : "", asked(filled)));
        if (isFirst) {
            form.with("ownName", new Labelled<>(new TextField(), "respondent.team.own.name"));
        }
        form.with("name", new Labelled<>(new TextField(), "respondent.team.name"));
        boolean needsMail = team.isSignedByRule();
        form.with(
                "email",
                new Labelled<>(
                        new EmailField(),
                        Messages.words("respondent.team.email"),
                        Messages.words(
                                needsMail
                                        ? "respondent.team.email.rule"
                                        : isMailed ? "respondent.team.email.help" : "respondent.team.email.none")));
        form.with("language", new Labelled<>(ProfileChoice.ofLanguages(definition), "respondent.team.language"));
        role.setItems(TeamRole.CONTRIBUTOR, TeamRole.SIGNATORY);
        role.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        role.setRenderer(
                new ComponentRenderer<>(one -> Localized.message("span", "respondent.team.asked." + one.key())));
        role.setValue(TeamRole.CONTRIBUTOR);
        segments.setItems(definition.segments());
        segments.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        segments.setRenderer(new ComponentRenderer<>(segment -> new Localized("span", segment.label())));
        Labelled<CheckboxGroup<Segment>> parts = new Labelled<>(
                segments, Messages.words("respondent.team.parts"), Messages.words("respondent.team.parts.help"));
        role.addValueChangeListener(change -> parts.setVisible(change.getValue() == TeamRole.CONTRIBUTOR));
        form.with(new Labelled<>(role, "respondent.team.asked"));
        form.with(parts);
        add(Localized.message("h2", "respondent.team.invite"), form);
    }

    private NewParticipant asked(JsonObject filled) {
        Set<String> names = role.getValue() == TeamRole.CONTRIBUTOR
                ? segments.getValue().stream().map(Segment::name).collect(Collectors.toSet())
                : Set.of();
        String language = filled.getString("language");
        return new NewParticipant(
                role.getValue(),
                filled.getString("name"),
                filled.getString("email"),
                names,
                language.isBlank() ? Titles.language().toLanguageTag() : language);
    }
}
