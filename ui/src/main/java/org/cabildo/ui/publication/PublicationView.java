package org.cabildo.ui.publication;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.publication.PageRules;
import org.cabildo.backend.publication.PublicFigures;
import org.cabildo.backend.publication.PublicState;
import org.cabildo.backend.publication.Publishing;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Moment;
import org.cabildo.ui.shell.Notice;
import org.cabildo.ui.shell.ShellLayout;
import org.cabildo.ui.shell.Whereabouts;
import org.cabildo.ui.shell.Words;

/** Where an organiser opens the public page, looks at what would be told, and publishes it. */
@Route(value = "t/:tenant/:consultation/staff/publication", layout = ShellLayout.class)
public class PublicationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Publishing publishing;

    @Inject
    public PublicationView(Publishing publishing) {
        this.publishing = publishing;
        addClassNames("page", "staff-page", "publication");
    }

    /** The service refuses whoever may not see this. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        render();
    }

    private void render() {
        ConsultationView consultation = Whereabouts.here().consultation();
        PageRules rules = publishing.rules(consultation);
        List<PublicState> states = publishing.states(consultation);
        removeAll();
        add(
                Localized.message("h1", "publication.staff.title"),
                Localized.message("p", "publication.staff.lead").withClass("lead"),
                page(consultation, rules),
                figures(consultation),
                published(states, rules));
    }

    private Section page(ConsultationView consultation, PageRules rules) {
        Section card = card("publication.staff.page");
        card.add(Localized.message("p", rules.isOpen() ? "publication.staff.open" : "publication.staff.closed"));
        if (rules.isOpen()) {
            card.add(link(address(), Messages.words("publication.staff.visit")));
        }
        Input threshold = new Input();
        threshold.setType("number");
        threshold.setId("threshold");
        threshold.setValue(String.valueOf(rules.threshold()));
        threshold.getElement().setAttribute("min", String.valueOf(PageRules.LEAST));
        threshold.getElement().setAttribute("max", String.valueOf(PageRules.MOST));
        threshold.getElement().setAttribute("aria-describedby", "threshold-hint");
        NativeLabel label = new NativeLabel();
        label.setFor("threshold");
        label.add(Localized.message("span", "publication.staff.threshold"));
        Localized hint = Localized.message("p", "publication.staff.threshold.hint", PageRules.LEAST, PageRules.MOST)
                .withClass("soft");
        hint.setId("threshold-hint");
        Localized refusal = new Localized("p", language -> "").withClass("refusal");
        refusal.getElement().setAttribute("role", "alert");
        Div buttons = new Div(
                button(
                        "publication.staff.save",
                        "button-secondary",
                        () -> save(consultation, rules.isOpen(), threshold, refusal)),
                button(
                        rules.isOpen() ? "publication.staff.do.close" : "publication.staff.do.open",
                        rules.isOpen() ? "button-secondary" : "button-primary",
                        () -> save(consultation, !rules.isOpen(), threshold, refusal)));
        buttons.addClassName("publication-buttons");
        Div field = new Div(label, threshold, hint);
        field.addClassName("publication-field");
        card.add(field, refusal, buttons);
        return card;
    }

    private void save(ConsultationView consultation, boolean isOpen, Input threshold, Localized refusal) {
        JsonObjectBuilder filled = Json.createObjectBuilder().add("open", isOpen);
        // More digits than a number has are no number.
        if (threshold.getValue().matches("[0-9]{1,9}")) {
            filled.add("threshold", Integer.parseInt(threshold.getValue()));
        }
        try {
            publishing.change(consultation, PageRules.of(filled.build()));
            render();
            Notice.show(Messages.words("publication.staff.saved"));
        } catch (ProblemException refused) {
            if (refused.errors().isEmpty()) {
                throw refused;
            }
            refusal.say(language -> refused.errors().get(0).message(language));
        }
    }

    private Section figures(ConsultationView consultation) {
        Section card = card("publication.staff.figures");
        try {
            PublicFigures next = publishing.preview(consultation);
            long themes = consultation.definition().topics().stream()
                    .filter(topic -> next.onTheme(topic.name()) > 0)
                    .count();
            card.add(
                    Localized.message("h3", "publication.staff.next"),
                    Localized.message(
                            "p",
                            "publication.staff.told",
                            next.organisations(),
                            next.countriesAlone().size(),
                            next.groupsAlone().size()),
                    Localized.message(
                            "p",
                            "publication.staff.themes",
                            themes,
                            consultation.definition().topics().size()),
                    Localized.message("p", "publication.staff.once").withClass("soft"),
                    button("publication.staff.publish", "button-primary", () -> publish(consultation)));
        } catch (ProblemException nothing) {
            card.add(new Localized("p", nothing::sentence));
        }
        return card;
    }

    private void publish(ConsultationView consultation) {
        publishing.publish(consultation);
        render();
        Notice.show(Messages.words("publication.staff.published"));
    }

    private static Section published(List<PublicState> states, PageRules rules) {
        Section card = card("publication.staff.states");
        if (states.isEmpty()) {
            card.add(Localized.message("p", "publication.staff.states.none").withClass("soft"));
            return card;
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        states.forEach(state -> {
            Words name = Messages.words("publication.staff.number", state.number());
            Component shown =
                    rules.isOpen() ? link(address() + "/states/" + state.number(), name) : new Localized("span", name);
            Span when = new Span(new Moment(state.publishedAt(), Moment.Style.DEADLINE));
            when.addClassName("soft");
            rows.add(new ListItem(shown, when));
        });
        card.add(rows);
        return card;
    }

    private static String address() {
        return Whereabouts.here().resultsPath();
    }

    /** To a page that is no view. */
    private static Anchor link(String address, Words words) {
        Anchor link = new Anchor(address, "");
        link.add(new Localized("span", words));
        link.setRouterIgnore(true);
        return link;
    }

    private static Section card(String titleKey) {
        Section card = new Section(Localized.message("h2", titleKey));
        card.addClassName("card");
        return card;
    }

    static NativeButton button(String key, String look, Runnable act) {
        NativeButton button = new NativeButton("", click -> act.run());
        button.addClassNames("button", look);
        button.add(Localized.message("span", key));
        return button;
    }

    @Override
    public String getPageTitle() {
        return Messages.in(UI.getCurrent().getLocale(), "publication.staff.title");
    }
}
