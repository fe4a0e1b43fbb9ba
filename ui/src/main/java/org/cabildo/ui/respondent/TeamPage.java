package org.cabildo.ui.respondent;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.cabildo.backend.participation.ColleagueLetters;
import org.cabildo.backend.submission.ColleagueLink;
import org.cabildo.backend.submission.DraftKey;
import org.cabildo.backend.submission.Drafts;
import org.cabildo.backend.submission.TeamView;
import org.cabildo.backend.submission.Teamwork;
import org.cabildo.backend.team.ParticipantView;
import org.cabildo.backend.team.TeamPermission;
import org.cabildo.ui.form.Fields;
import org.cabildo.ui.shell.CopyField;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Notice;
import org.cabildo.ui.shell.ShellLayout;
import org.cabildo.ui.shell.Whereabouts;
import org.cabildo.ui.shell.Words;

/** Who works on the draft, who may do what, and, for the focal point, bringing others in. */
@Route(value = Paths.DRAFT_ROUTE + "/" + Paths.TEAM_PAGE, layout = ShellLayout.class)
public class TeamPage extends DraftPage {

    private final Teamwork team;
    private final ColleagueLetters letters;
    private final Div told = new Div();
    private final Div people = new Div();

    @Inject
    public TeamPage(Drafts drafts, Teamwork team, ColleagueLetters letters) {
        super(drafts);
        this.team = team;
        this.letters = letters;
        addClassName("team-page");
    }

    @Override
    String name(BeforeEnterEvent event) {
        return Paths.TEAM_PAGE;
    }

    @Override
    Words title(Whereabouts here, String name) {
        return Messages.words("respondent.team.title");
    }

    @Override
    void fill(Div body, Whereabouts here, OpenDraft draft, Fields pageFields, String name) {
        told.addClassName("team-told");
        told.getElement().setAttribute("role", "status");
        show(here, draft.key());
        body.add(told, people);
    }

    /** As it is by now. */
    private void show(Whereabouts here, DraftKey key) {
        TeamView view = team.read(here.consultation(), key);
        people.removeAll();
        people.add(Localized.message("p", "respondent.team.lead").withClass("lead"));
        if (view.isSignedByRule()) {
            people.add(Localized.message("p", "respondent.team.rule").withClass("team-rule"));
        }
        if (!view.all().isEmpty()) {
            people.add(people(here, key, view));
        }
        if (view.may(TeamPermission.INVITE)) {
            people.add(new ColleagueForm(here, view, letters.areSent(), (ownName, asked) -> {
                ColleagueLink link = team.invite(here.consultation(), key, ownName, asked);
                show(here, key);
                tell(here, asked.name(), link);
            }));
        }
        people.add(new TeamRights());
    }

    private Section people(Whereabouts here, DraftKey key, TeamView view) {
        Section section = new Section(Localized.message("h2", "respondent.team.people"));
        Div list = new Div();
        list.addClassName("people");
        list.getElement().setAttribute("role", "list");
        for (ParticipantView one : view.present()) {
            boolean isTheirs = view.may(TeamPermission.INVITE)
                    && !one.id().equals(view.reader().idOrNull());
            PersonCard card = new PersonCard(here, one, view.reader().idOrNull());
            if (isTheirs) {
                card.add(actions(here, key, one));
            }
            list.add(card);
        }
        section.add(list);
        return section;
    }

    private Div actions(Whereabouts here, DraftKey key, ParticipantView one) {
        Div actions = new Div(
                button("respondent.team.renew", one, () -> {
                    ColleagueLink link = team.renew(here.consultation(), key, one.id());
                    tell(here, one.name(), link);
                }),
                button("respondent.team.remove", one, () -> {
                    team.remove(key, one.id());
                    told.removeAll();
                    show(here, key);
                    Notice.show(Messages.words("respondent.team.removed", one.name()));
                }));
        actions.addClassName("person-actions");
        return actions;
    }

    private static NativeButton button(String key, ParticipantView one, Runnable act) {
        NativeButton button = new NativeButton("", click -> act.run());
        button.addClassNames("button", "button-quiet");
        button.add(
                Localized.message("span", key),
                new Localized("span", language -> ": " + one.name()).withClass("visually-hidden"));
        return button;
    }

    /** How somebody gets in: it is told now, and never again. */
    private void tell(Whereabouts here, String name, ColleagueLink link) {
        told.removeAll();
        Div card = new Div(Localized.message(
                "p", link.isMailed() ? "respondent.team.mailed" : "respondent.team.link", name.strip()));
        card.addClassNames("card", "team-link");
        link.key().ifPresent(key -> {
            if (link.isMailed()) {
                card.add(Localized.message("p", "respondent.team.link.too").withClass("soft"));
            }
            card.add(address(here, name, Paths.door(here, key)));
        });
        told.add(card);
        told.getElement().executeJs("this.scrollIntoView({block: 'center'})");
    }

    private static Component address(Whereabouts here, String name, String path) {
        return CopyField.address(Messages.words("respondent.team.link.label", name.strip()), path);
    }
}
