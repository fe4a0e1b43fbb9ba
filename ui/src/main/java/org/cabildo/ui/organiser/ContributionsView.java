package org.cabildo.ui.organiser;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.submission.Arrival;
import org.cabildo.backend.submission.Begun;
import org.cabildo.backend.submission.Contribution;
import org.cabildo.backend.submission.Contributions;
import org.cabildo.backend.submission.DraftKey;
import org.cabildo.backend.submission.Provenance;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Moment;
import org.cabildo.ui.shell.Notice;
import org.cabildo.ui.shell.ShellLayout;
import org.cabildo.ui.shell.Whereabouts;
import org.cabildo.ui.shell.Words;

/** Contributions that came on paper, by e-mail, by telephone or from a meeting: entering them, and those entered. */
@Route(value = "t/:tenant/:consultation/staff/contributions", layout = ShellLayout.class)
public class ContributionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** Nobody reads further. */
    private static final int MOST = 200;

    private final Contributions contributions;
    private final Clock clock;

    @Inject
    public ContributionsView(Contributions contributions, Clock clock) {
        this.contributions = contributions;
        this.clock = clock;
        addClassNames("page", "staff-page", "contributions");
    }

    /** The service refuses whoever may not see this. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Whereabouts here = Whereabouts.here();
        List<Contribution> entered = contributions.latest(here.consultation(), MOST);
        removeAll();
        add(
                Localized.message("h1", "organiser.contributions.title"),
                Localized.message("p", "organiser.contributions.lead").withClass("lead"),
                new ContributionForm(here, clock, arrival -> begin(here, arrival)),
                list(here, entered));
    }

    private void begin(Whereabouts here, Arrival arrival) {
        ConsultationView consultation = here.consultation();
        String language = consultation.definition().defaultLanguage().toLanguageTag();
        Provenance provenance = arrival.provenance();
        Begun begun = arrival.sheet()
                .map(sheet -> contributions.begin(consultation, language, provenance, sheet))
                .orElseGet(() -> new Begun(contributions.begin(consultation, language, provenance), false));
        go(here, begun.key());
        if (begun.wasEntered()) {
            Notice.show(Messages.words("organiser.contributions.sheet.entered"));
        }
    }

    private Section list(Whereabouts here, List<Contribution> entered) {
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        entered.forEach(one -> rows.add(row(here, one)));
        Section list = new Section(
                Localized.message("h2", "organiser.contributions.list"),
                entered.isEmpty()
                        ? Localized.message("p", "organiser.contributions.none").withClass("soft")
                        : rows);
        list.addClassName("card");
        return list;
    }

    private ListItem row(Whereabouts here, Contribution one) {
        Span name = new Span(one.organisation());
        name.getElement().setAttribute("dir", "auto");
        Div about = new Div(
                one.organisation().isEmpty() ? Localized.message("span", "organiser.contributions.unnamed") : name,
                soft(
                        Localized.message(
                                "span",
                                "organiser.contributions.channel."
                                        + one.provenance().channel().key()),
                        new Localized("span", code(one)),
                        new Span(" · "),
                        new Moment(one.enteredAt(), Moment.Style.DEADLINE)),
                soft(new Span(one.provenance().source())));
        boolean isHandedIn = one.receiptCode().isPresent();
        NativeButton open = new NativeButton("", click -> go(here, contributions.open(here.consultation(), one.id())));
        open.addClassNames("button", "button-quiet");
        open.add(
                Localized.message(
                        "span", isHandedIn ? "organiser.contributions.read" : "organiser.contributions.go.on"),
                Localized.heard(one.organisation()));
        return new ListItem(
                about,
                Localized.message(
                                "span",
                                isHandedIn ? "organiser.contributions.handed.in" : "organiser.contributions.draft")
                        .withClass("tag"),
                open);
    }

    /** The code on its sheets, as what follows how it came; nothing without one. */
    private static Words code(Contribution one) {
        return language -> one.sheet()
                .map(sheet -> " · " + Messages.in(language, "organiser.contributions.sheet.code", sheet.shown()))
                .orElse("");
    }

    private static Span soft(Component... parts) {
        Span span = new Span(parts);
        span.addClassName("soft");
        return span;
    }

    private static void go(Whereabouts here, DraftKey key) {
        UI.getCurrent().navigate(here.consultationPath() + "/d/" + key.value() + "/profile");
    }

    @Override
    public String getPageTitle() {
        return Messages.in(UI.getCurrent().getLocale(), "organiser.contributions.title");
    }
}
