package org.cabildo.ui.results;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cabildo.backend.aggregation.CrossTable;
import org.cabildo.backend.aggregation.Dimension;
import org.cabildo.backend.aggregation.Selection;
import org.cabildo.backend.aggregation.Weighting;
import org.cabildo.backend.aggregation.statistics.Association;
import org.cabildo.surveys.definition.Question;
import org.cabildo.ui.shell.ShellLayout;

/** Two closed questions beside each other, and what counts the same in it: an answer, an organisation, a country. */
@Route(value = "t/:tenant/:consultation/staff/cross", layout = ShellLayout.class)
public class CrossView extends ResultsView {

    private static final String CHOSEN = "event.target.value";

    /** Under this a probability is told as less than this. */
    private static final double LEAST_PROBABILITY = 0.001;

    private static final int PROBABILITY_DIGITS = 3;
    private static final int DIGITS = 2;

    private String of = "";
    private String against = "";
    private Weighting weighting = Weighting.ANSWER;

    @Inject
    public CrossView(Desk desk) {
        super(Tab.CROSS, desk);
    }

    @Override
    List<Dimension> filters() {
        return List.of(Dimension.COUNTRY, Dimension.GROUP, Dimension.LANGUAGE);
    }

    @Override
    void read(QueryString address) {
        of = Optional.ofNullable(address.value(ResultsAddress.OF)).orElse("");
        against = Optional.ofNullable(address.value(ResultsAddress.AGAINST)).orElse("");
        weighting = Optional.ofNullable(address.value(ResultsAddress.WEIGHT))
                .flatMap(Weighting::of)
                .orElse(Weighting.ANSWER);
    }

    @Override
    String address(Selection narrowed, Measure shown) {
        return ResultsAddress.cross(narrowed, of, against, weighting);
    }

    @Override
    void fill(Counted counted) {
        List<Question> questions = counted.desk().listedQuestions();
        if (questions.isEmpty()) {
            add(said("empty-state", counted.say("results.cross.none")));
            return;
        }
        // As few know which two they look for before they have seen some, there are two from the beginning.
        Question down = named(questions, of, 0);
        Question across = named(questions, against, Math.min(1, questions.size() - 1));
        CrossTable table = counted.desk().across(down.name(), across.name(), weighting, counted.selection());
        add(
                choices(counted, questions, down, across),
                weights(counted),
                said("chart-said", counted.say("results.cross.submissions", table.submissions())));
        if (table.submissions() == 0) {
            add(empty(counted));
            return;
        }
        add(new CrossGrid(counted, down, across, table, weighting), said("chart-said", association(counted, table)));
    }

    /** @param asked what the address names; empty, or no such question, for the one at {@code otherwise} */
    private static Question named(List<Question> questions, String asked, int otherwise) {
        return questions.stream()
                .filter(question -> question.name().equals(asked))
                .findFirst()
                .orElse(questions.get(otherwise));
    }

    private Div choices(Counted counted, List<Question> questions, Question down, Question across) {
        Div choices = new Div();
        choices.addClassNames("filters", "cross-questions");
        choices.getElement()
                .appendChild(
                        choice(
                                counted,
                                "results.cross.down",
                                questions,
                                down,
                                name -> ResultsAddress.cross(counted.selection(), name, across.name(), weighting)),
                        choice(
                                counted,
                                "results.cross.across",
                                questions,
                                across,
                                name -> ResultsAddress.cross(counted.selection(), down.name(), name, weighting)));
        return choices;
    }

    private static Element choice(
            Counted counted, String key, List<Question> questions, Question chosen, Function<String, String> address) {
        Element list = new Element("select");
        for (Question question : questions) {
            Element option = new Element("option");
            option.setAttribute("value", question.name());
            option.setText(counted.labels().of(Dimension.QUESTION, question.name()));
            option.setProperty("selected", question.equals(chosen));
            list.appendChild(option);
        }
        list.addEventListener(
                        "change",
                        event -> UI.getCurrent()
                                .navigate(address.apply(event.getEventData().getString(CHOSEN))))
                .addEventData(CHOSEN);
        Element name = new Element("span");
        name.setText(counted.say(key));
        return new Element("label").appendChild(name, list);
    }

    /** What counts the same, and the way to the others. */
    private Div weights(Counted counted) {
        Div choices = new Div();
        choices.addClassNames("segmented", "weights");
        choices.getElement().setAttribute("role", "group");
        choices.getElement().setAttribute("aria-label", counted.say("results.weight"));
        for (Weighting each : Weighting.values()) {
            Anchor link = new Anchor(
                    ResultsAddress.cross(counted.selection(), of, against, each),
                    counted.say("results.weight." + each.key()));
            link.getElement().setAttribute("router-link", "");
            if (each == weighting) {
                link.getElement().setAttribute("aria-current", "true");
            }
            choices.add(link);
        }
        return choices;
    }

    private static String association(Counted counted, CrossTable table) {
        Association association = table.association();
        if (association == null) {
            return counted.say("results.cross.association.none");
        }
        Labels labels = counted.labels();
        boolean isLeast = association.probability() < LEAST_PROBABILITY;
        return counted.say(
                "results.cross.association",
                labels.decimal(association.cramersV(), DIGITS),
                labels.decimal(association.chiSquare(), DIGITS),
                association.degreesOfFreedom(),
                (isLeast ? "< " : "= ")
                        + labels.decimal(isLeast ? LEAST_PROBABILITY : association.probability(), PROBABILITY_DIGITS));
    }

    private static Paragraph said(String className, String text) {
        Paragraph said = new Paragraph(text);
        said.addClassName(className);
        return said;
    }
}
