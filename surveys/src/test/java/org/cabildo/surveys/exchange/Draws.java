package org.cabildo.surveys.exchange;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Draws expressions that make sense, over questions whose names begin with what they are: {@code t} text, {@code i}
 * integer, {@code d} decimal, {@code y} day, {@code o} one choice, {@code m} several, {@code c} calculated; those in the
 * repeat {@code rep} have an {@code r} before that.
 *
 * @param names what can be referred to
 * @param gathers whether what is asked in the repeat can be counted and summed
 */
record Draws(List<String> names, boolean gathers) {

    static final List<String> CHOICES = List.of("a", "b", "c");

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
        return Arbitraries.oneOf(numbers, numbers, branches, words, referencesTo("to", "'abc'"));
    }

    private Arbitrary<String> comparisons(int depth) {
        return Combinators.combine(numbers(depth), Arbitraries.of("=", "!=", "<", "<=", ">", ">="), numbers(depth))
                .as((a, by, b) -> a + " " + by + " " + b);
    }

    private Arbitrary<String> numbers(int depth) {
        Arbitrary<String> constants = Arbitraries.of("0", "1", "2", "5", "10", "-3", "0.5", "2.25");
        Arbitrary<String> references = referencesTo("idc", "7");
        Arbitrary<String> measured = Arbitraries.oneOf(
                referencesTo("t", "'abc'").map(text -> "string-length(" + text + ")"),
                referencesTo("m", "").map(several -> several.isEmpty() ? "3" : "count-selected(" + several + ")"),
                gathers ? Arbitraries.of("count(${rep})", "sum(${ri1})", "sum(${rd1})") : constants);
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
                        referencesTo("om", "''"), referencesTo("o", "''"), choice, Arbitraries.of(true, false))
                .as((any, one, name, selected) ->
                        selected && !any.equals("''") ? "selected(" + any + ", " + name + ")" : one + " = " + name);
    }

    private Arbitrary<String> days() {
        Arbitrary<String> day = Arbitraries.oneOf(
                referencesTo("y", "date('2024-02-29')"),
                Arbitraries.of("date('2024-05-16')", "date('1969-12-31')"),
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
                .filter(name -> kinds.indexOf(name.charAt(name.startsWith("r") ? 1 : 0)) >= 0)
                .map(name -> "${" + name + "}")
                .toList();
        return fitting.isEmpty() ? Arbitraries.just(otherwise) : Arbitraries.of(fitting);
    }
}
