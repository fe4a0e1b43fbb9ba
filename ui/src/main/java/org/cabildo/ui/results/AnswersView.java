package org.cabildo.ui.results;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cabildo.backend.aggregation.AnswerBehind;
import org.cabildo.backend.aggregation.AnswerFiles;
import org.cabildo.backend.aggregation.AnswerPage;
import org.cabildo.backend.aggregation.AnswersBehind;
import org.cabildo.backend.aggregation.Dimension;
import org.cabildo.backend.aggregation.Measures;
import org.cabildo.backend.aggregation.Selection;
import org.cabildo.backend.aggregation.SelectionReader;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.ShellLayout;
import org.cabildo.ui.shell.Whereabouts;

/** The answers behind a number, with who gave them. */
@Route(value = "t/:tenant/:consultation/results/answers", layout = ShellLayout.class)
public class AnswersView extends Div implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    private static final int PAGE = 50;

    private static final List<Dimension> FILTERS =
            List.of(Dimension.COUNTRY, Dimension.TOPIC, Dimension.GROUP, Dimension.LANGUAGE, Dimension.LENS);

    private final AnswersBehind behind;
    private final AnswerFiles files;
    private final Desk desk;
    private final Consultations consultations;

    private final List<AnswerBehind> shown = new ArrayList<>();
    private Selection selection = Selection.ALL;
    private Measures total = Measures.NONE;
    private Optional<String> next = Optional.empty();
    private boolean entered;

    @Inject
    public AnswersView(AnswersBehind behind, AnswerFiles files, Desk desk, Consultations consultations) {
        this.files = files;
        this.consultations = consultations;
        this.behind = behind;
        this.desk = desk;
        addClassNames("page", "results", "answers");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryString address = new QueryString(event.getLocation().getQueryParameters());
        selection = new SelectionReader(Whereabouts.here().consultation().definition()).selection(address::value);
        total = desk.count(selection, Dimension.SEGMENT).total();
        shown.clear();
        load(Optional.empty());
        entered = true;
        render(event.getUI().getLocale());
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        if (entered) {
            render(event.getLocale());
        }
    }

    @Override
    public String getPageTitle() {
        return Messages.in(UI.getCurrent().getLocale(), "results.answers.title");
    }

    private void load(Optional<String> cursor) {
        AnswerPage page = behind.page(Whereabouts.here().consultation(), selection, cursor.orElse(null), PAGE);
        shown.addAll(page.answers());
        next = page.next();
    }

    private void render(Locale language) {
        ConsultationView consultation = Whereabouts.here().consultation();
        List<Definition> versions = new ArrayList<>();
        consultations.versions(consultation).forEach(version -> versions.add(0, version.definition()));
        Labels labels = new Labels(consultation.definition(), versions, language);
        removeAll();
        Counted counted = new Counted(desk, labels, selection, Measure.SUBMISSIONS);
        add(
                new Tabs(Tab.ANSWERS, selection, Measure.SUBMISSIONS, desk::offers, language),
                new H1(heading(labels)),
                new FilterBar(FILTERS, selection, counted, ResultsAddress::answers),
                chips(labels));
        if (shown.isEmpty()) {
            Paragraph empty = new Paragraph(Messages.in(language, "results.answers.empty"));
            empty.addClassName("empty-state");
            add(empty);
            return;
        }
        Paragraph count = new Paragraph(Messages.in(
                language, "results.answers.count", total.answers(), total.submissions(), total.organisations()));
        count.addClassName("lead");
        add(count, new Anchor(ResultsAddress.exports(selection), Messages.in(language, "results.answers.export")));
        shown.forEach(answer -> add(new AnswerCard(answer, labels, files, consultation)));
        next.ifPresent(cursor -> add(more(cursor, language)));
    }

    private String heading(Labels labels) {
        Optional<String> country = selection.on(Dimension.COUNTRY).map(value -> labels.of(Dimension.COUNTRY, value));
        Optional<String> about = selection
                .on(Dimension.TOPIC)
                .map(value -> labels.of(Dimension.TOPIC, value))
                .or(() -> selection.on(Dimension.SEGMENT).map(value -> labels.of(Dimension.SEGMENT, value)));
        if (country.isPresent() && about.isPresent()) {
            return country.get() + " · " + about.get();
        }
        return country.or(() -> about).orElseGet(() -> Messages.in(labels.language(), "results.answers.title"));
    }

    /** What the selection narrows to beside the heading, each with a way to let it go. */
    private Component chips(Labels labels) {
        Div chips = new Div();
        chips.addClassName("chips");
        for (Map.Entry<Dimension, String> narrowed : selection.values().entrySet()) {
            Selection without = selection.without(narrowed.getKey());
            Anchor chip = new Anchor(ResultsAddress.answers(without));
            Span cross = new Span("×");
            cross.getElement().setAttribute("aria-hidden", "true");
            String value = labels.of(narrowed.getKey(), narrowed.getValue());
            chip.add(new Span(value), cross);
            chip.getElement()
                    .setAttribute("aria-label", Messages.in(labels.language(), "results.answers.without", value));
            chips.add(chip);
        }
        return chips;
    }

    private Component more(String cursor, Locale language) {
        NativeButton more = new NativeButton(Messages.in(language, "results.answers.more"), click -> {
            load(Optional.of(cursor));
            render(UI.getCurrent().getLocale());
        });
        more.addClassNames("button", "button-quiet");
        return more;
    }
}
