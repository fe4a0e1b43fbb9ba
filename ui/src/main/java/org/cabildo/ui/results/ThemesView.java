package org.cabildo.ui.results;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cabildo.backend.aggregation.Dimension;
import org.cabildo.backend.aggregation.Measures;
import org.cabildo.backend.aggregation.Selection;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.definition.Topic;
import org.cabildo.ui.shell.ShellLayout;

/** One theme: who spoke about it, to which of its questions, and what closed questions come to; or all, to choose from. */
@Route(value = "t/:tenant/:consultation/staff/themes", layout = ShellLayout.class)
public class ThemesView extends ResultsView {

    @Inject
    public ThemesView(Desk desk) {
        super(Tab.THEMES, desk);
    }

    @Override
    List<Dimension> filters() {
        return List.of(Dimension.TOPIC, Dimension.COUNTRY, Dimension.GROUP, Dimension.LANGUAGE);
    }

    @Override
    String heading(Counted counted) {
        return counted.selection()
                .on(Dimension.TOPIC)
                .map(topic -> counted.labels().of(Dimension.TOPIC, topic))
                .orElseGet(() -> super.heading(counted));
    }

    @Override
    void fill(Counted counted) {
        Optional<Segment> segment = counted.selection().on(Dimension.TOPIC).flatMap(topic -> segmentOf(counted, topic));
        if (segment.isPresent()) {
            one(counted, segment.get());
        } else {
            all(counted);
        }
    }

    private void all(Counted counted) {
        Map<String, Measures> each = counted.each(Dimension.TOPIC);
        add(measures(counted));
        for (Segment segment : counted.labels().definition().segments()) {
            if (!segment.topics().isEmpty()) {
                add(
                        new H2(segment.label().in(counted.language())),
                        new Choices(
                                Tab.THEMES,
                                Dimension.TOPIC,
                                counted,
                                segment.topics().stream().map(Topic::name).toList(),
                                each));
            }
        }
    }

    private void one(Counted counted, Segment segment) {
        Measures total =
                counted.desk().count(counted.selection(), Dimension.QUESTION).total();
        add(new SummaryFigures(total, counted.labels()));
        if (total.equals(Measures.NONE)) {
            add(empty(counted));
            return;
        }
        String topic = counted.selection().on(Dimension.TOPIC).orElseThrow();
        List<String> questions = segment.topics().stream()
                .filter(one -> one.name().equals(topic))
                .flatMap(one -> one.questions().stream())
                .filter(ThemesView::isAnswered)
                .map(Question::name)
                .toList();
        Map<String, Measures> each = counted.each(Dimension.QUESTION);
        add(
                measures(counted),
                cards(
                        counted,
                        counted.bars(Dimension.QUESTION, questions, each),
                        counted.bars(Dimension.GROUP),
                        counted.heardBars(Dimension.COUNTRY),
                        counted.heardBars(Dimension.LANGUAGE)));
        closed(counted, questions);
        practices(counted, segment);
    }

    /** What the closed questions of the theme come to, for those who may read answers. */
    private void closed(Counted counted, List<String> questions) {
        List<Question> closed = counted.desk().closedQuestions().stream()
                .filter(question -> questions.contains(question.name()))
                .toList();
        if (counted.desk().mayRead() && !closed.isEmpty()) {
            add(new H2(counted.say("results.closed")));
            add(describedCards(
                    counted,
                    closed.stream()
                            .map(question -> new ClosedChart(counted, question).chart())
                            .toList()));
        }
    }

    /** What stands beside the themes of the same part: entries, such as good practices, by whom they concern. */
    private void practices(Counted counted, Segment segment) {
        if (segment.repeats().isEmpty()) {
            return;
        }
        Selection beside = counted.selection().without(Dimension.TOPIC).and(Dimension.SEGMENT, segment.name());
        Counted entries = counted.in(beside);
        long number = Practices.of(segment.repeats(), entries.each(Dimension.QUESTION));
        add(new H2(Practices.name(counted) + ": " + counted.labels().number(number)));
        if (number > 0) {
            add(cards(entries, entries.heardBars(Dimension.LENS)));
        }
    }

    /** By somebody, and not by the form itself. */
    private static boolean isAnswered(Question question) {
        return !(question instanceof Question.Note
                || question instanceof Question.Calculate
                || question instanceof Question.Hidden);
    }

    private static Optional<Segment> segmentOf(Counted counted, String topic) {
        return counted.labels().definition().segments().stream()
                .filter(segment ->
                        segment.topics().stream().anyMatch(one -> one.name().equals(topic)))
                .findFirst();
    }
}
