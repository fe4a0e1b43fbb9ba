package org.cabildo.ui.results;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cabildo.backend.aggregation.Dimension;
import org.cabildo.backend.aggregation.Selection;
import org.cabildo.backend.aggregation.SelectionReader;
import org.cabildo.ui.chart.Chart;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Whereabouts;
import org.jspecify.annotations.Nullable;

/**
 * A page of results: the way to the others, what it is narrowed to, and numbers that move when answers come in. What it is
 * narrowed to stands in its address, so that a view can be sent as a link.
 */
abstract class ResultsView extends Div implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    private final Tab tab;
    private final Desk desk;
    private final Clock clock = Clock.systemUTC();
    private final Live live = new Live(clock, this::look);
    private final Set<String> openTables = new HashSet<>();

    private @Nullable Selection selection;
    private Measure measure = Measure.SUBMISSIONS;
    private long revision;

    ResultsView(Tab tab, Desk desk) {
        this.tab = tab;
        this.desk = desk;
        addClassNames("page", "wide", "results");
    }

    /** The lists in the bar of filters. */
    abstract List<Dimension> filters();

    /** Shows what was counted. */
    abstract void fill(Counted counted);

    /** Reads what an address says beside the filters and the measure. */
    void read(QueryString address) {}

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        QueryString address = new QueryString(event.getLocation().getQueryParameters());
        measure = Measure.of(address.value(ResultsAddress.MEASURE));
        selection = reader().selection(address::value);
        read(address);
        render(event.getUI().getLocale());
    }

    @Override
    public final void localeChange(LocaleChangeEvent event) {
        if (selection != null) {
            render(event.getLocale());
        }
    }

    @Override
    public String getPageTitle() {
        return Messages.in(UI.getCurrent().getLocale(), tab.labelKey());
    }

    static SelectionReader reader() {
        return new SelectionReader(Whereabouts.here().consultation().definition());
    }

    private void look() {
        if (desk.revision() != revision) {
            live.moved(clock);
            render(UI.getCurrent().getLocale());
        }
    }

    private void render(Locale language) {
        // Before anything is counted: what changes meanwhile is seen the next time.
        revision = desk.revision();
        Selection narrowed = selection == null ? Selection.ALL : selection;
        Labels labels = new Labels(Whereabouts.here().consultation().definition(), language);
        Counted counted = new Counted(desk, labels, narrowed, measure);
        removeAll();
        Div top = new Div(new H1(heading(counted)), live);
        top.addClassName("results-top");
        if (desk.mayRead()) {
            top.add(new Anchor(ResultsAddress.exports(narrowed), counted.say("results.answers.export")));
        }
        add(new Tabs(tab, narrowed, measure, desk::offers, language), top);
        Set<Dimension> filters = new LinkedHashSet<>(filters());
        if (!filters.isEmpty()) {
            // What was chosen on another page holds here, and has to be seen.
            new TreeSet<>(narrowed.values().keySet()).forEach(filters::add);
            add(new FilterBar(filters, narrowed, counted, chosen -> address(chosen, measure)));
        }
        fill(counted);
    }

    /** Of this page, narrowed. */
    String address(Selection narrowed, Measure shown) {
        return ResultsAddress.of(tab, narrowed, shown);
    }

    /** What the page shows. */
    String heading(Counted counted) {
        return counted.say("results.heading." + tab.name().toLowerCase(Locale.ROOT));
    }

    ChartCard card(Chart chart, Counted counted) {
        return new ChartCard(chart, counted, openTables);
    }

    /** Cards beside each other, as many as there is room for; a chart of nothing has none. */
    Div cards(Counted counted, Chart... charts) {
        Div grid = new Div();
        grid.addClassName("chart-cards");
        Stream.of(charts).filter(chart -> !chart.rows().isEmpty()).forEach(chart -> grid.add(card(chart, counted)));
        return grid;
    }

    /** As {@link #cards}, each with what is said of it; where there is nothing to draw, that alone. */
    Div describedCards(Counted counted, List<Chart> charts) {
        Div grid = new Div();
        grid.addClassName("chart-cards");
        charts.forEach(
                chart -> grid.add(card(chart, counted).described(chart.heading().description())));
        return grid;
    }

    static Paragraph empty(Counted counted) {
        Paragraph empty = new Paragraph(
                counted.say(counted.selection().values().isEmpty() ? "results.empty" : "results.empty.narrowed"));
        empty.addClassName("empty-state");
        return empty;
    }

    /** Which of the measures is shown, and the way to the others. */
    Div measures(Counted counted) {
        Div choices = new Div();
        choices.addClassName("segmented");
        choices.getElement().setAttribute("role", "group");
        choices.getElement().setAttribute("aria-label", counted.say("results.measure"));
        for (Measure each : Measure.values()) {
            Anchor link = new Anchor(address(counted.selection(), each), each.label(counted.language()));
            link.getElement().setAttribute("router-link", "");
            if (each == counted.measure()) {
                link.getElement().setAttribute("aria-current", "true");
            }
            choices.add(link);
        }
        return choices;
    }

    /** Who has not been heard: as much a result as who has. */
    static Paragraph silent(Counted counted, Set<String> heard) {
        List<String> silent = counted.labels().countries().stream()
                .filter(country -> country.length() == 2 && !heard.contains(country))
                .map(country -> counted.labels().of(Dimension.COUNTRY, country))
                .toList();
        if (silent.isEmpty()) {
            return new Paragraph(counted.say("results.silent.none"));
        }
        Span lead = new Span(counted.say("results.silent", silent.size()));
        lead.addClassName("silent-lead");
        Paragraph paragraph =
                new Paragraph(lead, new Span(" " + silent.stream().collect(Collectors.joining(", ")) + "."));
        paragraph.addClassName("silent");
        return paragraph;
    }
}
