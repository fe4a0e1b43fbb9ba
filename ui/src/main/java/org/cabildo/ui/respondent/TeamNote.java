package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.cabildo.backend.submission.TeamView;
import org.cabildo.backend.team.ParticipantView;
import org.cabildo.backend.team.TeamRole;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Moment;
import org.cabildo.ui.shell.Whereabouts;
import org.cabildo.ui.shell.Words;

/** Over each page of a team's draft: how far it is on its way to a signature, and what the reader is here for. */
final class TeamNote extends Div {

    TeamNote(Whereabouts here, OpenDraft draft, TeamView team) {
        addClassNames("team-note", "no-print");
        team.review().readySince().ifPresent(since -> {
            addClassName("is-ready");
            String signatory = team.signatory().map(ParticipantView::name).orElse("");
            add(new Paragraph(
                    Localized.message("span", "respondent.team.ready", signatory),
                    new Span(" "),
                    new Moment(since, Moment.Style.DEADLINE)));
        });
        team.review().remark().ifPresent(remark -> {
            addClassName("is-returned");
            Span text = new Span(remark.text());
            text.addClassName("team-remark");
            text.getElement().setAttribute("dir", "auto");
            add(Localized.message("p", "respondent.team.returned", team.name(remark.by())), new Paragraph(text));
        });
        add(new Localized("p", hereFor(here, team)));
        Anchor more = new Anchor(Paths.page(here, draft.key(), Paths.TEAM_PAGE));
        more.add(Localized.message("span", "respondent.team.more"));
        add(more);
    }

    private static Words hereFor(Whereabouts here, TeamView team) {
        TeamRole role = team.reader().role();
        if (team.reader().segments().isEmpty()) {
            return Messages.words("respondent.team.you." + role.key());
        }
        Words parts =
                TeamParts.named(here.consultation().definition(), team.reader().segments());
        return language -> Messages.in(language, "respondent.team.you.parts", parts.in(language));
    }
}
