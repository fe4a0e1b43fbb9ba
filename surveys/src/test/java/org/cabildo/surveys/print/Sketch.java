package org.cabildo.surveys.print;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cabildo.surveys.definition.Asked;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.ChoiceList;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.QuestionTypes;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.definition.Topic;
import org.cabildo.surveys.expression.Expression;
import org.cabildo.surveys.expression.ExpressionRefused;

/** A small definition in English, one topic of one segment. */
final class Sketch {

    static final ChoiceList YES_NO = list("yes_no", "yes", "no");
    private static final List<ChoiceList> LISTS = List.of(
            list(Definition.STAKEHOLDER_GROUPS, "state", "academia"), list(Definition.COUNTRIES, "PE", "CL"), YES_NO);

    private final List<Question> questions = new ArrayList<>();

    static ChoiceList list(String name, String... choices) {
        return new ChoiceList(
                name,
                Arrays.stream(choices)
                        .map(choice -> new Choice(choice, text("the " + choice)))
                        .toList());
    }

    static LocalizedText text(String english) {
        return new LocalizedText(Map.of(Locale.ENGLISH, english));
    }

    static Asked asked(String name) {
        return new Asked(name, text("About " + name), null, false, null);
    }

    Sketch with(Question question) {
        questions.add(question);
        return this;
    }

    /** With a text question that is asked on this condition. */
    Sketch text(String name, String label, String relevant) {
        return with(new Question.Text(
                new Asked(name, text(label), null, false, relevant.isEmpty() ? null : condition(relevant)),
                false,
                300));
    }

    private Expression condition(String source) {
        try {
            return Expression.parse(source, new QuestionTypes(definition().contents(), LISTS));
        } catch (ExpressionRefused e) {
            throw new IllegalArgumentException(source, e);
        }
    }

    Definition definition() {
        Topic topic = new Topic("s1_t1", text("A topic"), questions);
        Segment segment =
                new Segment("s1", text("A segment"), List.of(), List.of(), null, List.of(), List.of(topic), List.of());
        return new Definition(
                "sketch",
                1,
                text("A sketch"),
                text("Of a questionnaire"),
                text("The office"),
                List.of(),
                List.of(),
                List.of(Locale.ENGLISH),
                List.of(Locale.ENGLISH),
                LISTS,
                List.of(segment),
                List.of(),
                "");
    }

    /** The sentences above the question, when it is printed for everyone. */
    List<String> conditions(String question) {
        return Composition.of(definition(), Selection.in(Locale.ENGLISH)).parts().stream()
                .flatMap(part -> part.themes().stream())
                .flatMap(theme -> theme.items().stream())
                .filter(item -> item.name().equals(question))
                .findFirst()
                .orElseThrow()
                .conditions();
    }
}
