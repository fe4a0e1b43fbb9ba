package org.cabildo.ops.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cabildo.surveys.definition.Asked;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.ChoiceList;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.definition.Topic;
import org.cabildo.surveys.expression.Expression;
import org.cabildo.surveys.expression.ExpressionRefused;
import org.cabildo.surveys.expression.Type;
import org.cabildo.surveys.expression.Vocabulary;

/**
 * A form to change an answer in. Every question but the first two has a condition on one of these: {@value #CHANGED},
 * which is changed, or {@value #OTHER}, which is not.
 *
 * @param questions how many there are, at least 2
 * @param dependents how many have their condition on what is changed; up to two less than there are questions
 */
record Shape(int questions, int dependents) {

    static final String CHANGED = "changed";
    static final String OTHER = "other";

    /** Under {@value #ON} what depends on it is asked, under {@value #OFF} it is not. */
    static final String ON = "7";

    static final String OFF = "3";

    /** @param text such as {@code 500/10}: 500 questions, 10 of which depend on what is changed */
    static Shape of(String text) {
        String[] parts = text.split("/", 2);
        return new Shape(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    /** The names of all questions, in their order. */
    List<String> names() {
        List<String> names = new ArrayList<>(List.of(CHANGED, OTHER));
        for (int i = 2; i < questions; i++) {
            names.add("q" + i);
        }
        return names;
    }

    Definition definition() {
        List<Question> all = new ArrayList<>();
        for (String name : names()) {
            boolean first = all.size() < 2;
            String looksAt = all.size() < 2 + dependents ? CHANGED : OTHER;
            all.add(new Question.WholeNumber(
                    new Asked(name, text(name), null, false, first ? null : condition("${" + looksAt + "} > 5"))));
        }
        Topic topic = new Topic("t1", text("Topic"), all);
        Segment segment =
                new Segment("s1", text("Segment"), List.of(), List.of(), null, List.of(), List.of(topic), List.of());
        return new Definition(
                "measured",
                1,
                text("Measured"),
                text("By size"),
                text("Bench"),
                List.of(),
                List.of(),
                List.of(Locale.ENGLISH),
                List.of(Locale.ENGLISH),
                List.of(
                        list(Definition.STAKEHOLDER_GROUPS, "state"),
                        list(Definition.COUNTRIES, "PE"),
                        list(Definition.LENSES, "women")),
                List.of(segment),
                List.of(),
                "");
    }

    private static Expression condition(String source) {
        try {
            return Expression.parse(source, new Numbers());
        } catch (ExpressionRefused e) {
            throw new IllegalArgumentException(source, e);
        }
    }

    private static ChoiceList list(String name, String choice) {
        return new ChoiceList(name, List.of(new Choice(choice, text(choice))));
    }

    private static LocalizedText text(String text) {
        return new LocalizedText(Map.of(Locale.ENGLISH, text));
    }

    /** Every question is a number. */
    private record Numbers() implements Vocabulary {
        @Override
        public Type type(String question) {
            return Type.NUMBER;
        }

        @Override
        public Optional<Set<String>> choices(String question) {
            return Optional.empty();
        }
    }
}
