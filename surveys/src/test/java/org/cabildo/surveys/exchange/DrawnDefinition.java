package org.cabildo.surveys.exchange;

import java.math.BigDecimal;
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
import org.cabildo.surveys.definition.Look;
import org.cabildo.surveys.definition.Origin;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.definition.Rules;
import org.cabildo.surveys.definition.Scope;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.definition.Topic;
import org.cabildo.surveys.expression.Expression;
import org.cabildo.surveys.expression.ExpressionRefused;
import org.cabildo.surveys.expression.Type;
import org.cabildo.surveys.expression.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Makes a definition of what was drawn. */
record DrawnDefinition(DrawnForm form) {

    Definition definition() {
        Topic first = new Topic("first", text("First"), questions(form.once()));
        Repeat in = repeat(DrawnForm.INNER, form.inner(), "${rs1}", List.of());
        Repeat free = repeat(DrawnForm.FREE, form.repeated(), "", List.of(in));
        Repeat reckoned = repeat(DrawnForm.COUNTED, form.counted(), form.count(), List.of());
        Topic last = new Topic("last", text("Last"), questions(form.after()));
        return new Definition(
                "drawn",
                1,
                text("Drawn"),
                text("At random"),
                text("Tests"),
                List.of(),
                List.of(),
                List.of(Locale.ENGLISH),
                List.of(Locale.ENGLISH),
                List.of(
                        Draws.ABC,
                        list(Definition.STAKEHOLDER_GROUPS, List.of("state")),
                        list(Definition.COUNTRIES, List.of("PE")),
                        list(Definition.LENSES, List.of("women"))),
                List.of(
                        segment("one", List.of(first), List.of(free, reckoned)),
                        segment("two", List.of(last), List.of())),
                List.of(),
                "");
    }

    private static Segment segment(String name, List<Topic> topics, List<Repeat> repeats) {
        return new Segment(name, text(name), List.of(), List.of(), null, List.of(), topics, repeats);
    }

    private static Repeat repeat(String name, List<DrawnForm.Drawn> questions, String count, List<Repeat> inside) {
        return new Repeat(
                name,
                text("Entries"),
                text("Entry"),
                text("Add one"),
                questions(questions),
                5,
                expression(count, name),
                inside,
                Scope.ALWAYS);
    }

    private static List<Question> questions(List<DrawnForm.Drawn> drawn) {
        return drawn.stream().map(DrawnDefinition::question).toList();
    }

    private static Question question(DrawnForm.Drawn drawn) {
        String name = drawn.name();
        Rules rules = new Rules(
                expression(drawn.required(), name),
                null,
                expression(drawn.constraint(), name),
                null,
                expression(drawn.calculation(), name),
                "",
                false);
        Asked asked = new Asked(
                name, text(name), null, false, expression(drawn.relevant(), name), rules, look(name), Origin.UNSTATED);
        return switch (DrawnForm.kind(name)) {
            case 'i' -> new Question.WholeNumber(asked);
            case 'd' -> new Question.DecimalNumber(asked);
            case 'y' -> new Question.Date(asked);
            case 'o' -> new Question.SelectOne(asked, Draws.ABC);
            case 'f' -> new Question.SelectOne(asked, Draws.ABC, expression(drawn.filter(), name));
            case 'm' -> new Question.SelectMultiple(asked, Draws.ABC);
            case 'k' -> new Question.Rank(asked, Draws.ABC, null);
            case 's' -> new Question.Range(asked, BigDecimal.ZERO, BigDecimal.valueOf(3), BigDecimal.ONE, null);
            case 'a' -> new Question.Year(asked);
            case 'c' -> new Question.Calculate(asked);
            default -> new Question.Text(asked, false, 300);
        };
    }

    /** A scale says in its parameters, too, from where to where it goes. */
    private static Look look(String name) {
        return DrawnForm.kind(name) == 's'
                ? new Look(List.of(), Map.of("start", "0", "end", "3", "step", "1"), null, Map.of())
                : Look.PLAIN;
    }

    private static @Nullable Expression expression(String source, String name) {
        if (source.isEmpty()) {
            return null;
        }
        try {
            return Expression.parse(source, new ByName(name));
        } catch (ExpressionRefused e) {
            throw new IllegalArgumentException(source, e);
        }
    }

    private static ChoiceList list(String name, List<String> choices) {
        return new ChoiceList(
                name,
                choices.stream().map(choice -> new Choice(choice, text(choice))).toList());
    }

    private static LocalizedText text(String text) {
        return new LocalizedText(Map.of(Locale.ENGLISH, text));
    }

    /** The names tell what they are. */
    private record ByName(String self) implements Vocabulary {
        @Override
        public Type type(String question) {
            return switch (DrawnForm.kind(question)) {
                case 'i', 'd', 's', 'a' -> Type.NUMBER;
                case 'y' -> Type.DAY;
                case 'o', 'f' -> Type.ONE_CHOICE;
                case 'm', 'k' -> Type.CHOICES;
                case 't' -> Type.TEXT;
                default -> Type.ANY;
            };
        }

        @Override
        public Optional<Set<String>> choices(String question) {
            return Optional.empty();
        }

        @Override
        public Optional<String> lookedAt() {
            return Optional.of(self);
        }

        @Override
        public boolean hasColumn(String name) {
            return Draws.ABC.choices().get(0).columns().containsKey(name) || name.equals("name");
        }
    }
}
