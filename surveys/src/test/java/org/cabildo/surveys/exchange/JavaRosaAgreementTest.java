package org.cabildo.surveys.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Profile;
import org.cabildo.surveys.evaluation.Form;
import org.cabildo.surveys.evaluation.FormState;
import org.cabildo.surveys.evaluation.Slot;
import org.cabildo.surveys.reading.Definitions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.AssertionFailedError;

/** Our engine and ODK's, filling in the same form: they must say the same after every answer. */
final class JavaRosaAgreementTest {

    private static final ZoneId HERE = ZoneId.systemDefault();

    /** One answer; or, where {@code name} is that of the free repeat, one entry more or less. */
    record Step(String name, List<Integer> entries, String stored) {

        private static final String ADD = "+";

        Slot slot() {
            return new Slot(name, entries);
        }
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void both_engines_agree(@ForAll("forms") DrawnForm drawn, @ForAll("steps") List<Step> steps) {
        LocalDate day = LocalDate.now(HERE);
        try {
            fillIn(drawn, steps);
        } catch (AssertionFailedError e) {
            // JavaRosa's today() cannot be set: a case during which the day changed says nothing.
            if (day.equals(LocalDate.now(HERE))) {
                throw e;
            }
        }
    }

    private static void fillIn(DrawnForm drawn, List<Step> steps) {
        Definition definition = drawn.definition();
        FormState ours = Form.of(definition).open(Profile.UNKNOWN, Clock.system(HERE));
        JavaRosa theirs = new JavaRosa(definition);
        theirs.settle();
        assertSame(ours, theirs, "at the start");
        for (Step step : steps) {
            take(step, ours, theirs);
            theirs.settle();
            assertSame(ours, theirs, "after " + step);
        }
    }

    private static void take(Step step, FormState ours, JavaRosa theirs) {
        if (step.name().equals(DrawnForm.FREE)) {
            turn(step, ours, theirs);
        } else if (isThere(step, ours)) {
            ours.answer(step.slot(), step.stored());
            theirs.answer(step.slot(), step.stored());
        }
    }

    private static void turn(Step step, FormState ours, JavaRosa theirs) {
        Slot free = Slot.of(DrawnForm.FREE);
        int number = step.entries().get(0);
        if (step.stored().equals(Step.ADD) && ours.entries(free) < 3) {
            ours.addEntry(free);
            theirs.addEntry(DrawnForm.FREE);
        } else if (ours.entries(free) > number) {
            ours.removeEntry(free, number);
            theirs.removeEntry(DrawnForm.FREE, number);
        }
    }

    private static boolean isThere(Step step, FormState ours) {
        List<String> place = DrawnForm.place(step.name());
        for (int i = 0; i < place.size(); i++) {
            Slot list = new Slot(place.get(i), step.entries().subList(0, i));
            if (ours.entries(list) <= step.entries().get(i)) {
                return false;
            }
        }
        return true;
    }

    @ParameterizedTest
    @ValueSource(strings = {"brasilia-2024", "municipal-services"})
    void our_own_definitions_are_forms_to_it(String name) {
        Definition definition = Definitions.bundled(name);

        assertEquals(
                definition.title().in(definition.defaultLanguage()),
                new JavaRosa(definition).form().getTitle());
    }

    @Provide
    Arbitrary<DrawnForm> forms() {
        return DrawnForm.any();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Step> once =
                answers("t1", "i1", "d1", "o1", "m1", "y1", "i2", "t2", "s1", "a1", "k1", "f1", "f2", "t3");
        Arbitrary<Step> inEntries =
                answers("ri1", "rt1", "rd1", "rs1", "rs1", "rs1", "rf1", "ni1", "ni1", "nf1", "ui1", "ui1", "uo1");
        Arbitrary<Step> entries = Combinators.combine(
                        Arbitraries.of(Step.ADD, Step.ADD, Step.ADD, "-"),
                        Arbitraries.integers().between(0, 1))
                .as((turn, number) -> new Step(DrawnForm.FREE, List.of(number), turn));
        return Arbitraries.frequencyOf(Tuple.of(6, once), Tuple.of(6, inEntries), Tuple.of(2, entries))
                .list()
                .ofMinSize(4)
                .ofMaxSize(12);
    }

    private static Arbitrary<Step> answers(String... names) {
        return Arbitraries.of(names)
                .flatMap(name -> Combinators.combine(
                                Arbitraries.integers()
                                        .between(0, 1)
                                        .list()
                                        .ofSize(DrawnForm.place(name).size()),
                                stored(name))
                        .as((entries, stored) -> new Step(name, entries, stored)));
    }

    private static Arbitrary<String> stored(String name) {
        return switch (DrawnForm.kind(name)) {
            case 'i' -> Arbitraries.of("", "0", "1", "5", "-4", "40");
            case 'd' -> Arbitraries.of("", "0", "0.5", "-2.25", "7", "19.99");
            case 's' -> Arbitraries.of("", "0", "1", "2", "3");
            case 'a' -> Arbitraries.of("", "1969", "1990", "2000", "2024");
            case 'k' -> Arbitraries.of("", "a b c", "c a b", "b c a");
            case 'o', 'f' -> Arbitraries.of("", "a", "b", "c");
            case 'm' -> Arbitraries.of("", "a", "b", "a b", "a b c", "b c");
            case 'y' ->
                Arbitraries.of(
                        "",
                        "2024-02-29",
                        "2024-05-16",
                        "1969-12-31",
                        "2023-01-01",
                        LocalDate.now(HERE).toString());
            default -> Arbitraries.of("", "abc", "x y", "12", "0", "ABC");
        };
    }

    private static void assertSame(FormState ours, JavaRosa theirs, String when) {
        List<String> differences = new ArrayList<>();
        for (Slot list : lists(ours)) {
            compare(list, theirs.entries(list), ours.entries(list), differences);
        }
        for (Slot slot : ours.slots()) {
            compare(slot, told(theirs, slot), told(ours, slot), differences);
            if (DrawnForm.kind(slot.name()) == 'f') {
                List<String> offered =
                        ours.choices(slot).stream().map(Choice::name).toList();
                compare(slot, theirs.choices(slot), offered, differences);
            }
        }
        assertEquals(List.of(), differences, when);
    }

    private static void compare(Slot slot, Object theirs, Object ours, List<String> differences) {
        if (!theirs.equals(ours)) {
            differences.add(slot + ": JavaRosa " + theirs + ", ours " + ours);
        }
    }

    private static String told(JavaRosa theirs, Slot slot) {
        return told(theirs.isRelevant(slot), theirs.value(slot), theirs.holds(slot), theirs.isMissing(slot));
    }

    private static String told(FormState ours, Slot slot) {
        boolean missing = ours.isRequired(slot) && ours.value(slot).isEmpty();
        return told(ours.isRelevant(slot), ours.value(slot), ours.holds(slot), missing);
    }

    private static List<Slot> lists(FormState ours) {
        Slot free = Slot.of(DrawnForm.FREE);
        return Stream.concat(
                        Stream.of(free, Slot.of(DrawnForm.COUNTED)),
                        IntStream.range(0, ours.entries(free)).mapToObj(entry -> Slot.of(DrawnForm.INNER, entry)))
                .toList();
    }

    private static String told(boolean relevant, String value, boolean holds, boolean missing) {
        return (relevant ? "asked '" : "not asked '")
                + value
                + (holds ? "'" : "' broken")
                + (missing ? " missing" : "");
    }
}
