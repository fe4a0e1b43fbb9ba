package org.cabildo.ui.results;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cabildo.backend.aggregation.Aggregates;
import org.cabildo.backend.aggregation.Dimension;
import org.cabildo.backend.aggregation.Selection;
import org.cabildo.backend.aggregation.SelectionReader;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.ShellLayout;
import org.cabildo.ui.shell.Whereabouts;
import org.jspecify.annotations.Nullable;

/** Who spoke about what: countries by themes, narrowed to one stakeholder group if asked. */
@Route(value = "t/:tenant/:consultation/results", layout = ShellLayout.class)
public class MatrixView extends Div implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    private final Aggregates aggregates;

    private Selection selection = Selection.ALL;
    private Measure measure = Measure.SUBMISSIONS;
    private @Nullable Matrix matrix;

    @Inject
    public MatrixView(Aggregates aggregates) {
        this.aggregates = aggregates;
        addClassNames("page", "wide", "results");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ConsultationView consultation = Whereabouts.here().consultation();
        QueryString address = new QueryString(event.getLocation().getQueryParameters());
        measure = Measure.of(address.value(ResultsAddress.MEASURE));
        selection = new SelectionReader(consultation.definition()).selection(address::value);
        matrix = Matrix.of(
                aggregates.count(consultation, List.of(Dimension.COUNTRY, Dimension.TOPIC), selection),
                aggregates.count(consultation, List.of(Dimension.COUNTRY), selection),
                aggregates.count(consultation, List.of(Dimension.TOPIC), selection));
        render(event.getUI().getLocale());
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        render(event.getLocale());
    }

    @Override
    public String getPageTitle() {
        return Messages.in(UI.getCurrent().getLocale(), "results.title");
    }

    private void render(Locale language) {
        if (matrix == null) {
            return;
        }
        Labels labels = new Labels(Whereabouts.here().consultation().definition(), language);
        removeAll();
        add(
                new H1(Messages.in(language, "results.title")),
                new SummaryFigures(matrix.total(), labels),
                controls(labels));
        if (matrix.countries().isEmpty()) {
            Paragraph empty = new Paragraph(
                    Messages.in(language, selection.values().isEmpty() ? "results.empty" : "results.empty.narrowed"));
            empty.addClassName("empty-state");
            add(empty);
            return;
        }
        Div scroller = new Div(new MatrixTable(matrix, measure, selection, labels));
        scroller.addClassName("matrix-scroller");
        // Scrolled with the arrow keys: a region that scrolls must be reachable without a mouse (WCAG 2.1.1).
        scroller.getElement().setAttribute("tabindex", "0");
        scroller.getElement().setAttribute("role", "region");
        scroller.getElement()
                .setAttribute("aria-label", Messages.in(language, "results.matrix.caption", measure.label(language)));
        add(scroller, new Legend(language), silent(matrix, labels));
    }

    private Component controls(Labels labels) {
        Div controls = new Div(groups(labels), measures(labels.language()));
        controls.addClassName("results-controls");
        return controls;
    }

    private Select<String> groups(Labels labels) {
        String everyone = "";
        Select<String> groups = new Select<>();
        groups.setLabel(Messages.in(labels.language(), "results.group"));
        groups.setItems(Stream.concat(
                        Stream.of(everyone), new SelectionReader(labels.definition()).values(Dimension.GROUP).stream())
                .toList());
        groups.setItemLabelGenerator(group -> group.equals(everyone)
                ? Messages.in(labels.language(), "results.group.all")
                : labels.of(Dimension.GROUP, group));
        groups.setValue(selection.on(Dimension.GROUP).orElse(everyone));
        groups.addValueChangeListener(change -> go(ResultsAddress.matrix(
                change.getValue().equals(everyone)
                        ? Selection.ALL
                        : Selection.ALL.and(Dimension.GROUP, change.getValue()),
                measure)));
        return groups;
    }

    private Component measures(Locale language) {
        Div choices = new Div();
        choices.addClassName("segmented");
        choices.getElement().setAttribute("role", "group");
        choices.getElement().setAttribute("aria-label", Messages.in(language, "results.measure"));
        for (Measure each : Measure.values()) {
            Anchor link = new Anchor(ResultsAddress.matrix(selection, each), each.label(language));
            link.getElement().setAttribute("router-link", "");
            if (each == measure) {
                link.getElement().setAttribute("aria-current", "true");
            }
            choices.add(link);
        }
        Span label = new Span(Messages.in(language, "results.measure"));
        label.addClassName("control-label");
        Div control = new Div(label, choices);
        control.addClassName("control");
        return control;
    }

    /** Who has not been heard: as much a result as who has. */
    private static Component silent(Matrix matrix, Labels labels) {
        List<String> silent = labels.countries().stream()
                .filter(country -> !matrix.hasAnswersFrom(country))
                .filter(country -> country.length() == 2)
                .map(country -> labels.of(Dimension.COUNTRY, country))
                .toList();
        if (silent.isEmpty()) {
            return new Paragraph(Messages.in(labels.language(), "results.silent.none"));
        }
        Span lead = new Span(Messages.in(labels.language(), "results.silent", silent.size()));
        lead.addClassName("silent-lead");
        Paragraph paragraph =
                new Paragraph(lead, new Span(" " + silent.stream().collect(Collectors.joining(", ")) + "."));
        paragraph.addClassName("silent");
        return paragraph;
    }

    private static void go(String address) {
        UI.getCurrent().navigate(address);
    }
}
