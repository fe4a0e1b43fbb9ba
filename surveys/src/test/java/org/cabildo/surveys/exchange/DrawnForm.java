package org.cabildo.surveys.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.cabildo.surveys.definition.Definition;

/**
 * A small questionnaire with conditions, calculations, filtered choices and repeats, drawn at random. The repeat
 * {@value #FREE} has entries as they are added, and in each as many of {@value #INNER} as {@code rs1} says;
 * {@value #COUNTED} has as many as are calculated.
 *
 * @param count how many entries {@value #COUNTED} has
 */
record DrawnForm(
        List<Drawn> once,
        List<Drawn> repeated,
        List<Drawn> inner,
        List<Drawn> counted,
        List<Drawn> after,
        String count) {

    static final String FREE = "rep";
    static final String INNER = "inn";
    static final String COUNTED = "cnt";

    private static final List<String> ONCE =
            List.of("t1", "i1", "d1", "o1", "m1", "y1", "c1", "i2", "c2", "t2", "s1", "a1", "k1", "f1", "f2");
    private static final List<String> REPEATED = List.of("ri1", "rt1", "rd1", "rc1", "rs1", "rf1");
    private static final List<String> GATHERING = List.of("rc2");
    private static final List<String> IN_INNER = List.of("ni1", "nc1", "nf1");
    private static final List<String> IN_COUNTED = List.of("ui1", "uo1", "uc1");
    private static final List<String> AFTER = List.of("c3", "t3", "c4");

    private static final List<String> IN_ENTRY = List.of("count(${inn})", "sum(${ni1})");
    private static final List<String> ANYWHERE = List.of(
            "count(${rep})",
            "sum(${ri1})",
            "sum(${rd1})",
            "count(${inn})",
            "sum(${ni1})",
            "count(${cnt})",
            "sum(${ui1})");

    /** A question by name, and its expressions; the empty string for none. */
    record Drawn(String name, String relevant, String required, String constraint, String calculation, String filter) {}

    static Arbitrary<DrawnForm> any() {
        List<String> inEntry = join(ONCE, REPEATED);
        Arbitrary<List<Drawn>> repeated = Combinators.combine(
                        drawn(REPEATED, ONCE, List.of()), drawn(GATHERING, inEntry, IN_ENTRY))
                .as(DrawnForm::join);
        return Combinators.combine(
                        drawn(ONCE, List.of(), List.of()),
                        repeated,
                        drawn(IN_INNER, inEntry, List.of()),
                        drawn(IN_COUNTED, ONCE, List.of()),
                        drawn(AFTER, ONCE, ANYWHERE),
                        new Draws(ONCE, List.of()).counts())
                .as(DrawnForm::new);
    }

    private static <T> List<T> join(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** Each may look at those before it. */
    private static Arbitrary<List<Drawn>> drawn(List<String> names, List<String> before, List<String> gathered) {
        List<Arbitrary<Drawn>> all = new ArrayList<>();
        List<String> known = new ArrayList<>(before);
        for (String name : names) {
            // What is calculated may look further down; whether it is asked may not.
            Draws computing = new Draws(List.copyOf(known), gathered);
            Draws draws = isCalculated(name) ? new Draws(List.copyOf(known), List.of()) : computing;
            Arbitrary<String> condition = draws.conditions(2);
            Arbitrary<String> sometimes = Arbitraries.oneOf(Arbitraries.just(""), Arbitraries.just(""), condition);
            Arbitrary<String> calculation = isCalculated(name) ? computing.calculations(2) : Arbitraries.just("");
            Arbitrary<String> constraint = isCalculated(name)
                    ? Arbitraries.just("")
                    : Arbitraries.oneOf(Arbitraries.just(""), condition, self(name));
            Arbitrary<String> filter = kind(name) == 'f' ? draws.filters() : Arbitraries.just("");
            all.add(Combinators.combine(sometimes, sometimes, constraint, calculation, filter)
                    .as((relevant, required, checked, calculated, filtered) -> new Drawn(
                            name, relevant, isCalculated(name) ? "" : required, checked, calculated, filtered)));
            known.add(name);
        }
        return Combinators.combine(all).as(list -> list);
    }

    private static Arbitrary<String> self(String name) {
        return switch (kind(name)) {
            case 'i', 'd', 's' -> Arbitraries.of(". > 1", ". >= 0 and . < 10", ". mod 2 = 0", ". = 5");
            case 'y' ->
                Arbitraries.of(
                        ". < date('2024-05-16')", ". <= today()", "today() - . > 365", ". != date('2024-02-29')");
            case 'a' -> Arbitraries.of(". >= 1990", ". <= 2024 and . != 2000");
            case 'o', 'm', 'f', 'k' ->
                Arbitraries.of("selected(., 'a')", "not(selected(., 'b'))", "count-selected(.) < 2");
            default -> Arbitraries.of("string-length(.) > 2", "regex(., '[a-z ]+')", ". != 'abc'");
        };
    }

    private static boolean isCalculated(String name) {
        return kind(name) == 'c';
    }

    static char kind(String name) {
        return name.charAt(place(name).isEmpty() ? 0 : 1);
    }

    /** The repeats that it stands in, the outermost first. */
    static List<String> place(String name) {
        return switch (name.charAt(0)) {
            case 'r' -> List.of(FREE);
            case 'n' -> List.of(FREE, INNER);
            case 'u' -> List.of(COUNTED);
            default -> List.of();
        };
    }

    Definition definition() {
        return new DrawnDefinition(this).definition();
    }
}
