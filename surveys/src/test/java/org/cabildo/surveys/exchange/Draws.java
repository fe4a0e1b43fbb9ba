package org.cabildo.surveys.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.ChoiceList;
import org.cabildo.surveys.definition.LocalizedText;

/**
 * Draws expressions that make sense, over questions whose names begin with what they are: {@code t} text, {@code i}
 * integer, {@code d} decimal, {@code s} scale, {@code a} year, {@code y} day, {@code o} one choice, {@code f} one of those
 * that a filter leaves, {@code m} several, {@code k} all in an order, {@code c} calculated; those in a repeat have a letter
 * for it before that, see {@link DrawnForm#place}.
 *
 * @param names what can be referred to
 * @param gathered what can be asked about what stands in repeats
 */
record Draws(List<String> names, List<String> gathered) {

    static final List<String> CHOICES = List.of("a", "b", "c");

    /** The list of them, with columns to filter by. */
    static final ChoiceList ABC =
            new ChoiceList("abc", List.of(choice("a", "b", "1"), choice("b", "a", "5"), choice("c", "a", "10")));

    /** Something that is true or false. */
    Arbitrary<String> conditions(int depth) {
        Arbitrary<String> simple = Arbitraries.oneOf(comparisons(0), texts(), chosen(), days());
        if (depth == 0) {
            return simple;
        }
        Arbitrary<String> inner = conditions(depth - 1);
        return Arbitraries.oneOf(
                simple,
                comparisons(depth - 1),
                inner.map(condition -> "not(" + condition + ")"),
                Combinators.combine(inner, Arbitraries.of("and", "or"), inner)
                        .as((a, by, b) -> "(" + a + " " + by + " " + b + ")"),
                Combinators.combine(inner, inner).as((a, b) -> "(" + a + ") = (" + b + ")"));
    }

    /** Something to calculate. */
    Arbitrary<String> calculations(int depth) {
        Arbitrary<String> numbers = numbers(depth);
        Arbitrary<String> branches = Combinators.combine(conditions(depth - 1), numbers, numbers)
                .as((condition, a, b) -> "if(" + condition + ", " + a + ", " + b + ")");
        Arbitrary<String> words = conditions(depth - 1).map(condition -> "if(" + condition + ", 'yes', 'no')");
        return Arbitraries.oneOf(numbers, numbers, branches, words, referencesTo("tof", "'abc'"));
    }

    /** Something to have as many entries as: a whole number from 0 to 3, or nothing. */
    Arbitrary<String> counts() {
        return Arbitraries.oneOf(
                referencesTo("s", "2"),
                referencesTo("m", "").map(several -> several.isEmpty() ? "1" : "count-selected(" + several + ")"),
                conditions(1).map(condition -> "if(" + condition + ", 2, 1)"));
    }

    /** Something to ask about each choice. */
    Arbitrary<String> filters() {
        return Arbitraries.oneOf(
                referencesTo("o", "'a'").map(one -> "near = " + one),
                referencesTo("o", "'a'").map(one -> one + " = '' or near != " + one),
                referencesTo("of", "'b'").map(one -> "name != " + one),
                referencesTo("is", "5").map(number -> "size > " + number),
                Combinators.combine(referencesTo("is", "2"), conditions(0))
                        .as((number, condition) -> "size - 1 <= " + number + " and (" + condition + ")"));
    }

    private static Choice choice(String name, String near, String size) {
        return new Choice(name, new LocalizedText(Map.of(Locale.ENGLISH, name)), Map.of("near", near, "size", size));
    }

    private Arbitrary<String> comparisons(int depth) {
        return Combinators.combine(numbers(depth), Arbitraries.of("=", "!=", "<", "<=", ">", ">="), numbers(depth))
                .as((a, by, b) -> a + " " + by + " " + b);
    }

    private Arbitrary<String> numbers(int depth) {
        Arbitrary<String> constants = Arbitraries.of("0", "1", "2", "5", "10", "-3", "0.5", "2.25");
        Arbitrary<String> references = referencesTo("idsac", "7");
        Arbitrary<String> measured = Arbitraries.oneOf(
                referencesTo("t", "'abc'").map(text -> "string-length(" + text + ")"),
                referencesTo("mk", "").map(several -> several.isEmpty() ? "3" : "count-selected(" + several + ")"),
                gathered.isEmpty() ? constants : Arbitraries.of(gathered));
        Arbitrary<String> simple = Arbitraries.oneOf(references, references, constants, measured);
        if (depth <= 0) {
            return simple;
        }
        Arbitrary<String> inner = numbers(depth - 1);
        return Arbitraries.oneOf(
                simple,
                Combinators.combine(inner, Arbitraries.of("+", "-", "*"), inner)
                        .as((a, by, b) -> "(" + a + " " + by + " " + b + ")"),
                // Rounded, and never by zero: the engines write very small and infinite numbers differently.
                Combinators.combine(inner, Arbitraries.of("div", "mod"), Arbitraries.of("2", "-5", "0.5", "7"))
                        .as((a, by, b) -> "round(" + a + " " + by + " " + b + ", 2)"),
                Combinators.combine(inner, Arbitraries.integers().between(0, 2))
                        .as((a, n) -> "round(" + a + ", " + n + ")"),
                Combinators.combine(inner, inner).as((a, b) -> "coalesce(" + a + ", " + b + ")"),
                inner.map(a -> "-" + a));
    }

    private Arbitrary<String> texts() {
        Arbitrary<String> text = referencesTo("t", "'abc'");
        return Arbitraries.oneOf(
                Combinators.combine(text, Arbitraries.of("''", "'abc'", "'x y'"))
                        .as((t, with) -> t + " = " + with),
                text.map(t -> t + " != ''"),
                text.map(t -> "regex(" + t + ", '[a-c]+')"),
                text);
    }

    private Arbitrary<String> chosen() {
        Arbitrary<String> choice = Arbitraries.of(CHOICES).map(name -> "'" + name + "'");
        return Combinators.combine(
                        referencesTo("omkf", "''"), referencesTo("of", "''"), choice, Arbitraries.of(true, false))
                .as((any, one, name, selected) ->
                        selected && !any.equals("''") ? "selected(" + any + ", " + name + ")" : one + " = " + name);
    }

    private Arbitrary<String> days() {
        Arbitrary<String> day = Arbitraries.oneOf(
                referencesTo("y", "date('2024-02-29')"),
                Arbitraries.of("date('2024-05-16')", "date('1969-12-31')", "today()"),
                referencesTo("y", "date('2023-01-01')").map(y -> "date(" + y + ")"));
        return Arbitraries.oneOf(
                Combinators.combine(day, Arbitraries.of("=", "!=", "<", ">="), day)
                        .as((a, by, b) -> a + " " + by + " " + b),
                Combinators.combine(day, day, Arbitraries.integers().between(-40, 40))
                        .as((a, b, n) -> a + " - " + b + " > " + n),
                day.map(y -> y + " = ''"));
    }

    /** A reference to a question of one of these kinds, or something else where there is none. */
    private Arbitrary<String> referencesTo(String kinds, String otherwise) {
        List<String> fitting = names.stream()
                .filter(name -> kinds.indexOf(DrawnForm.kind(name)) >= 0)
                .map(name -> "${" + name + "}")
                .toList();
        return fitting.isEmpty() ? Arbitraries.just(otherwise) : Arbitraries.of(fitting);
    }
}
