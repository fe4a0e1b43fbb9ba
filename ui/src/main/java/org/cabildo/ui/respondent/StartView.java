package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.ShellLayout;
import org.cabildo.ui.shell.Whereabouts;

/** What a consultation is, what it asks and what becomes of the answers; and the way in. */
@Route(value = Paths.START_ROUTE, layout = ShellLayout.class)
public class StartView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final WayIn wayIn;

    @Inject
    public StartView(WayIn wayIn) {
        this.wayIn = wayIn;
        addClassName("start");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Whereabouts here = Whereabouts.here();
        Definition definition = here.consultation().definition();
        removeAll();
        add(hero(here), about(here, definition), new SegmentCards(definition), new UsesOfAnswers());
    }

    @Override
    public String getPageTitle() {
        return Messages.in(Titles.language(), "respondent.start.title") + " – "
                + Whereabouts.here().consultation().definition().title().in(Titles.language());
    }

    private Section hero(Whereabouts here) {
        Definition definition = here.consultation().definition();
        Div inner = new Div(
                new Localized("p", definition.organiser()).withClass("eyebrow"),
                new Localized("h1", definition.title()),
                new Localized("p", definition.subtitle()).withClass("lead"),
                wayIn.of(here));
        inner.addClassName("page");
        Section hero = new Section(inner);
        hero.addClassName("hero");
        return hero;
    }

    private static Div about(Whereabouts here, Definition definition) {
        Section text = new Section(Localized.message("h2", "respondent.start.about"));
        definition.intro().forEach(paragraph -> text.add(new Localized("p", paragraph)));
        if (!definition.documents().isEmpty()) {
            text.add(new Documents(definition.documents()));
        }
        text.addClassName("prose");
        Div columns = new Div(text, new BeforeYouBegin(here));
        columns.addClassNames("page", "start-columns");
        return columns;
    }
}
