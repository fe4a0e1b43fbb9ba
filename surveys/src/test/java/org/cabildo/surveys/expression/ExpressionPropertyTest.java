package org.cabildo.surveys.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class ExpressionPropertyTest {

    /** A condition as text, and what it must come to. */
    record Known(String source, boolean holds) {}

    @Property
    void a_condition_holds_when_logic_says_so(@ForAll("conditions") Known known) throws ExpressionRefused {
        assertEquals(known.holds(), Expression.parse(known.source()).holds(name -> name.substring(1)));
    }

    @Property
    void whatever_is_written_is_read_or_refused_at_a_place_in_it(@ForAll("scraps") String source) {
        try {
            assertEquals(source, Expression.parse(source).source());
        } catch (ExpressionRefused e) {
            assertTrue(e.position() >= 1 && e.position() <= source.length() + 1, e.getMessage());
        }
    }

    @Provide
    Arbitrary<Known> conditions() {
        return conditions(4);
    }

    private Arbitrary<Known> conditions(int depth) {
        if (depth == 0) {
            return comparisons();
        }
        Arbitrary<Known> inner = conditions(depth - 1);
        Arbitrary<Known> not = inner.map(of -> new Known("not( " + of.source() + " )", !of.holds()));
        Arbitrary<Known> and = Combinators.combine(inner, inner)
                .as((a, b) -> new Known("(" + a.source() + ")and(" + b.source() + ")", a.holds() && b.holds()));
        Arbitrary<Known> or = Combinators.combine(inner, inner)
                .as((a, b) -> new Known("((" + a.source() + ") or (" + b.source() + "))", a.holds() || b.holds()));
        return Arbitraries.oneOf(comparisons(), not, and, or);
    }

    private Arbitrary<Known> comparisons() {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 9);
        return Combinators.combine(numbers, numbers, Arbitraries.of("=", "!=", "<", "<=", ">", ">="))
                .as((left, right, by) -> new Known("${q" + left + "} " + by + " " + right, compare(left, by, right)));
    }

    @Provide
    Arbitrary<String> scraps() {
        return Arbitraries.of(
                        "${q}",
                        "'x'",
                        "\"",
                        "1.5",
                        "and",
                        "or",
                        "not(",
                        "selected(",
                        "(",
                        ")",
                        ",",
                        "-",
                        "!=",
                        "<=",
                        "=",
                        " ",
                        "$",
                        "é",
                        "😀",
                        "\0",
                        "count-selected(")
                .list()
                .ofMaxSize(12)
                .map(scraps -> String.join("", scraps));
    }

    private static boolean compare(int left, String by, int right) {
        return switch (by) {
            case "=" -> left == right;
            case "!=" -> left != right;
            case "<" -> left < right;
            case "<=" -> left <= right;
            case ">" -> left > right;
            default -> left >= right;
        };
    }
}
