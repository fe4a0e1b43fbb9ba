package org.cabildo.surveys.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
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
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.definition.Topic;
import org.cabildo.surveys.expression.Expression;
import org.cabildo.surveys.expression.ExpressionRefused;
import org.cabildo.surveys.expression.Type;
import org.cabildo.surveys.expression.Vocabulary;
import org.jspecify.annotations.Nullable;

/** A small questionnaire with conditions, calculations and a repeat, drawn at random. */
record DrawnForm(List<Drawn> once, List<Drawn> repeated, List<Drawn> after) {

    private static final List<String> ONCE = List.of("t1", "i1", "d1", "o1", "m1", "y1", "c1", "i2", "c2", "t2");
    private static final List<String> REPEATED = List.of("ri1", "rt1", "rd1", "rc1");
    private static final List<String> AFTER = List.of("c3", "t3", "c4");

    /** A question by name, and its expressions; the empty string for none. */
    record Drawn(String name, String relevant, String required, String constraint, String calculation) {}

    static Arbitrary<DrawnForm> any() {
        Arbitrary<List<Drawn>> once = drawn(ONCE, List.of(), false);
        Arbitrary<List<Drawn>> repeated = drawn(REPEATED, ONCE, false);
        Arbitrary<List<Drawn>> after = drawn(AFTER, ONCE, true);
        return Combinators.combine(once, repeated, after).as(DrawnForm::new);
    }

    /** Each may look at those before it. */
    private static Arbitrary<List<Drawn>> drawn(List<String> names, List<String> before, boolean gathers) {
        List<Arbitrary<Drawn>> all = new ArrayList<>();
        List<String> known = new ArrayList<>(before);
        for (String name : names) {
            Draws draws = new Draws(List.copyOf(known), gathers);
            Arbitrary<String> condition = draws.conditions(2);
            Arbitrary<String> sometimes = Arbitraries.oneOf(Arbitraries.just(""), Arbitraries.just(""), condition);
            Arbitrary<String> calculation = isCalculated(name) ? draws.calculations(2) : Arbitraries.just("");
            Arbitrary<String> constraint = isCalculated(name)
                    ? Arbitraries.just("")
                    : Arbitraries.oneOf(Arbitraries.just(""), condition, self(name));
            all.add(Combinators.combine(sometimes, sometimes, constraint, calculation)
                    .as((relevant, required, checked, calculated) ->
                            new Drawn(name, relevant, isCalculated(name) ? "" : required, checked, calculated)));
            known.add(name);
        }
        return Combinators.combine(all).as(list -> list);
    }

    private static Arbitrary<String> self(String name) {
        return switch (kind(name)) {
            case 'i', 'd' -> Arbitraries.of(". > 1", ". >= 0 and . < 10", ". mod 2 = 0", ". = 5");
            case 'y' -> Arbitraries.of(". < date('2024-05-16')", ". != date('2024-02-29')");
            case 'o', 'm' -> Arbitraries.of("selected(., 'a')", "not(selected(., 'b'))", "count-selected(.) < 2");
            default -> Arbitraries.of("string-length(.) > 2", "regex(., '[a-z ]+')", ". != 'abc'");
        };
    }

    private static boolean isCalculated(String name) {
        return kind(name) == 'c';
    }

    static char kind(String name) {
        return name.charAt(name.startsWith("r") ? 1 : 0);
    }

    Definition definition() {
        Topic first = new Topic("first", text("First"), questions(once));
        Repeat repeat = new Repeat("rep", text("Entries"), text("Entry"), text("Add one"), questions(repeated), 5);
        Topic last = new Topic("last", text("Last"), questions(after));
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
                        list("abc", Draws.CHOICES), list(Definition.STAKEHOLDER_GROUPS, List.of("state")),
                        list(Definition.COUNTRIES, List.of("PE")), list(Definition.LENSES, List.of("women"))),
                List.of(segment("s1", List.of(first), List.of(repeat)), segment("s2", List.of(last), List.of())),
                List.of(),
                "");
    }

    private static Segment segment(String name, List<Topic> topics, List<Repeat> repeats) {
        return new Segment(name, text(name), List.of(), List.of(), null, List.of(), topics, repeats);
    }

    private static List<Question> questions(List<Drawn> drawn) {
        return drawn.stream().map(DrawnForm::question).toList();
    }

    private static Question question(Drawn drawn) {
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
                name, text(name), null, false, expression(drawn.relevant(), name), rules, Look.PLAIN, Origin.UNSTATED);
        ChoiceList abc = list("abc", Draws.CHOICES);
        return switch (kind(name)) {
            case 'i' -> new Question.WholeNumber(asked);
            case 'd' -> new Question.DecimalNumber(asked);
            case 'y' -> new Question.Date(asked);
            case 'o' -> new Question.SelectOne(asked, abc);
            case 'm' -> new Question.SelectMultiple(asked, abc);
            case 'c' -> new Question.Calculate(asked);
            default -> new Question.Text(asked, false, 300);
        };
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
            return switch (kind(question)) {
                case 'i', 'd' -> Type.NUMBER;
                case 'y' -> Type.DAY;
                case 'o' -> Type.ONE_CHOICE;
                case 'm' -> Type.CHOICES;
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
    }
}
