package org.cabildo.ui.respondent;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.submission.DraftKey;
import org.cabildo.backend.submission.Drafts;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Moment;
import org.cabildo.ui.shell.ShellLayout;
import org.cabildo.ui.shell.Whereabouts;

/** What a consultation is, what it asks and what becomes of the answers; and the way in. */
@Route(value = Paths.START_ROUTE, layout = ShellLayout.class)
public class StartView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Drafts drafts;
    private final Clock clock;

    @Inject
    public StartView(Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
        addClassName("start");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Whereabouts here = Whereabouts.here();
        Definition definition = here.consultation().definition();
        removeAll();
        add(hero(here), about(here, definition), new SegmentCards(definition.segments()), new UsesOfAnswers());
    }

    @Override
    public String getPageTitle() {
        return Messages.in(Titles.language(), "respondent.start.title") + " – "
                + Whereabouts.here().consultation().definition().title().in(Titles.language());
    }

    private Section hero(Whereabouts here) {
        Definition definition = here.consultation().definition();
        Div inner = new Div(
                new Localized("p", definition.organiser()::in).withClass("eyebrow"),
                new Localized("h1", definition.title()::in),
                new Localized("p", definition.subtitle()::in).withClass("lead"),
                wayIn(here));
        inner.addClassName("page");
        Section hero = new Section(inner);
        hero.addClassName("hero");
        return hero;
    }

    private Div wayIn(Whereabouts here) {
        ConsultationView consultation = here.consultation();
        Instant now = clock.instant();
        Div wayIn = new Div();
        wayIn.addClassName("way-in");
        if (consultation.isOpen(now)) {
            wayIn.add(
                    beginButton(here),
                    Localized.message("p", "respondent.start.noaccount").withClass("soft"));
            consultation.closesAt().ifPresent(at -> wayIn.add(told("respondent.start.closes", at)));
        } else if (consultation.isClosed(now)) {
            wayIn.add(told("respondent.start.closed", consultation.closesAt().orElse(now)));
            wayIn.addClassName("is-shut");
        } else {
            wayIn.add(told("respondent.start.opens", consultation.opensAt()));
            wayIn.addClassName("is-shut");
        }
        wayIn.add(new OtherWays(here, now));
        return wayIn;
    }

    private NativeButton beginButton(Whereabouts here) {
        NativeButton begin = new NativeButton("", click -> begin(here));
        begin.addClassNames("button", "button-primary", "begin");
        begin.add(Localized.message("span", "respondent.start.begin"));
        return begin;
    }

    private void begin(Whereabouts here) {
        DraftKey draft = drafts.begin(here.consultation(), language(here).toLanguageTag());
        UI.getCurrent().navigate(Paths.page(here, draft, Paths.PROFILE_PAGE));
    }

    /** In which someone who reads this page will most likely write. */
    static Locale language(Whereabouts here) {
        List<Locale> writable = here.consultation().definition().answerLanguages();
        Locale read = Titles.language();
        return writable.contains(read) ? read : writable.get(0);
    }

    static Paragraph told(String key, Instant instant) {
        return new Paragraph(Localized.message("span", key), new Moment(instant, Moment.Style.DEADLINE));
    }

    private static Div about(Whereabouts here, Definition definition) {
        Section text = new Section(Localized.message("h2", "respondent.start.about"));
        definition.intro().forEach(paragraph -> text.add(new Localized("p", paragraph::in)));
        if (!definition.documents().isEmpty()) {
            text.add(new Documents(definition.documents()));
        }
        text.addClassName("prose");
        Div columns = new Div(text, new BeforeYouBegin(here));
        columns.addClassNames("page", "start-columns");
        return columns;
    }
}
