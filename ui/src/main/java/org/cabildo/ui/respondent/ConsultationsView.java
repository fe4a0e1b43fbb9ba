package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Moment;
import org.cabildo.ui.shell.ShellLayout;
import org.cabildo.ui.shell.Whereabouts;

/** The front page of a tenant: what can be answered now. */
@Route(value = "t/:tenant", layout = ShellLayout.class)
public class ConsultationsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Consultations consultations;

    @Inject
    public ConsultationsView(Consultations consultations) {
        this.consultations = consultations;
        addClassNames("page", "consultations");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Whereabouts here = Whereabouts.here();
        List<ConsultationView> open = consultations.open();
        removeAll();
        add(Localized.message("h1", "respondent.consultations.title"));
        if (open.isEmpty()) {
            add(Localized.message("p", "respondent.consultations.none").withClass("lead"));
            return;
        }
        UnorderedList cards = new UnorderedList();
        cards.addClassName("consultation-cards");
        open.forEach(consultation -> cards.add(card(here, consultation)));
        add(cards);
    }

    @Override
    public String getPageTitle() {
        return Messages.in(Titles.language(), "respondent.consultations.title") + " – "
                + Whereabouts.here().label().in(Titles.language());
    }

    /** Only for the eyes: the heading is the link. */
    private static Localized more() {
        Localized more = Localized.message("p", "respondent.consultations.more").withClass("more");
        more.getElement().setAttribute("aria-hidden", "true");
        return more;
    }

    private static ListItem card(Whereabouts here, ConsultationView consultation) {
        Anchor title = new Anchor(here.tenantPath() + "/" + consultation.name());
        title.add(new Localized("span", consultation.definition().title()));
        H2 heading = new H2(title);
        heading.addClassName("card-title");
        ListItem card = new ListItem(
                new Localized("p", consultation.definition().organiser()).withClass("eyebrow"),
                heading,
                new Localized("p", consultation.definition().subtitle()).withClass("soft"));
        consultation
                .closesAt()
                .ifPresent(closing -> card.add(new Paragraph(
                        Localized.message("span", "respondent.start.closes"),
                        new Moment(closing, Moment.Style.DEADLINE))));
        card.add(more());
        card.addClassName("card");
        return card;
    }
}
