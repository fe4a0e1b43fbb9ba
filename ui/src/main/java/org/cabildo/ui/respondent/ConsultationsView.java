package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.publication.PublicResults;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.ShellLayout;
import org.cabildo.ui.shell.StaffMenu;
import org.cabildo.ui.shell.Whereabouts;

/**
 * The front page of a tenant: what can be answered now. Of what cannot, everyone finds the results that are public, and
 * whoever works here the way to their pages.
 */
@Route(value = "t/:tenant", layout = ShellLayout.class)
public class ConsultationsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Consultations consultations;
    private final PublicResults results;
    private final StaffMenu staff;
    private final Clock clock;

    @Inject
    public ConsultationsView(Consultations consultations, PublicResults results, StaffMenu staff, Clock clock) {
        this.consultations = consultations;
        this.results = results;
        this.staff = staff;
        this.clock = clock;
        addClassNames("page", "consultations");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Instant now = clock.instant();
        Map<Boolean, List<ConsultationCard>> cards = consultations.all().stream()
                .map(this::card)
                .collect(Collectors.partitioningBy(card -> card.isOpen(now)));
        List<ConsultationCard> open = cards.getOrDefault(true, List.of());
        List<ConsultationCard> others = cards.getOrDefault(false, List.of()).stream()
                .filter(ConsultationCard::leadsSomewhere)
                .toList();
        removeAll();
        add(Localized.message("h1", "respondent.consultations.title"));
        if (open.isEmpty()) {
            add(Localized.message("p", "respondent.consultations.none").withClass("lead"));
        } else {
            add(list(open, ConsultationCard::open));
        }
        if (!others.isEmpty()) {
            add(Localized.message("h2", "respondent.consultations.others"), list(others, card -> card.notOpen(now)));
        }
    }

    @Override
    public String getPageTitle() {
        return Messages.in(Titles.language(), "respondent.consultations.title") + " – "
                + Whereabouts.here().label().in(Titles.language());
    }

    private ConsultationCard card(ConsultationView consultation) {
        Whereabouts there = Whereabouts.here().in(consultation);
        return new ConsultationCard(there, results.areOpen(consultation), staff.ofConsultation(there));
    }

    private static UnorderedList list(List<ConsultationCard> cards, Function<ConsultationCard, ListItem> look) {
        UnorderedList list = new UnorderedList();
        list.addClassName("consultation-cards");
        cards.forEach(card -> list.add(look.apply(card)));
        return list;
    }
}
