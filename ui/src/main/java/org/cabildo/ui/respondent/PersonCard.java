package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.cabildo.backend.team.ParticipantId;
import org.cabildo.backend.team.ParticipantView;
import org.cabildo.backend.team.TeamRole;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Whereabouts;
import org.jspecify.annotations.Nullable;

/** One of those who work on a draft. */
final class PersonCard extends Div {

    /** @param reader who reads this; null if nobody knows */
    PersonCard(Whereabouts here, ParticipantView one, @Nullable ParticipantId reader) {
        addClassNames("card", "person");
        getElement().setAttribute("role", "listitem");
        Span name = new Span(one.name());
        name.addClassName("person-name");
        name.getElement().setAttribute("dir", "auto");
        Div who = new Div(name);
        if (one.id().equals(reader)) {
            who.add(Localized.message("span", "respondent.team.you").withClass("person-you"));
        }
        Div what = new Div(
                Localized.message("span", "respondent.team.role." + one.role().key()));
        what.addClassName("person-role");
        if (one.role() == TeamRole.CONTRIBUTOR) {
            what.add(new Localized("span", TeamParts.named(here.consultation().definition(), one.segments()))
                    .withClass("soft"));
        }
        one.email().ifPresent(email -> {
            Span address = new Span(email);
            address.addClassName("soft");
            what.add(address);
        });
        add(who, what);
        if (!one.hasOpened()) {
            add(Localized.message("span", "respondent.team.not.yet").withClass("person-waits"));
        }
    }
}
