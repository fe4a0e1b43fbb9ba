package org.cabildo.surveys.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Profile;
import org.cabildo.surveys.evaluation.Form;
import org.cabildo.surveys.evaluation.FormState;
import org.cabildo.surveys.evaluation.Slot;
import org.cabildo.surveys.reading.Definitions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our engine and ODK's, filling in the same form: they must say the same after every answer. */
final class JavaRosaAgreementTest {

    /** One answer, or with {@code entry} -1 one more entry. */
    record Step(String question, int entry, String stored) {}

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void both_engines_agree(@ForAll("forms") DrawnForm drawn, @ForAll("steps") List<Step> steps) {
        Definition definition = drawn.definition();
        FormState ours = Form.of(definition).open(Profile.UNKNOWN, Clock.systemDefaultZone());
        JavaRosa theirs = new JavaRosa(definition);
        assertSame(ours, theirs, "at the start");
        for (Step step : steps) {
            if (step.entry() == -1) {
                ours.addEntry(Slot.of("rep"));
                theirs.addEntry("rep");
            } else if (ours.entries(Slot.of("rep")) > step.entry()
                    || !step.question().startsWith("r")) {
                Slot slot = step.question().startsWith("r")
                        ? Slot.of(step.question(), step.entry())
                        : Slot.of(step.question());
                ours.answer(slot, step.stored());
                theirs.answer(slot, step.stored());
            }
            assertSame(ours, theirs, "after " + step);
        }
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
        Arbitrary<Step> answers = Arbitraries.of(
                        "t1", "i1", "d1", "o1", "m1", "y1", "i2", "t2", "t3", "ri1", "rt1", "rd1")
                .flatMap(name -> Combinators.combine(Arbitraries.integers().between(0, 1), stored(name))
                        .as((entry, stored) -> new Step(name, entry, stored)));
        return Arbitraries.frequencyOf(Tuple.of(9, answers), Tuple.of(1, Arbitraries.just(new Step("rep", -1, ""))))
                .list()
                .ofMinSize(4)
                .ofMaxSize(10);
    }

    private static Arbitrary<String> stored(String name) {
        return switch (DrawnForm.kind(name)) {
            case 'i' -> Arbitraries.of("", "0", "1", "5", "-4", "40");
            case 'd' -> Arbitraries.of("", "0", "0.5", "-2.25", "7", "19.99");
            case 'o' -> Arbitraries.of("", "a", "b", "c");
            case 'm' -> Arbitraries.of("", "a", "b", "a b", "a b c", "b c");
            case 'y' -> Arbitraries.of("", "2024-02-29", "2024-05-16", "1969-12-31", "2023-01-01");
            default -> Arbitraries.of("", "abc", "x y", "12", "0", "ABC");
        };
    }

    private static void assertSame(FormState ours, JavaRosa theirs, String when) {
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> actual = new TreeMap<>();
        for (Slot slot : ours.slots()) {
            String key = slot.name() + slot.entries();
            expected.put(
                    key, told(theirs.isRelevant(slot), theirs.value(slot), theirs.holds(slot), theirs.isMissing(slot)));
            boolean missing = ours.isRequired(slot) && ours.value(slot).isEmpty();
            actual.put(key, told(ours.isRelevant(slot), ours.value(slot), ours.holds(slot), missing));
        }
        assertEquals(expected, actual, when);
    }

    private static String told(boolean relevant, String value, boolean holds, boolean missing) {
        return (relevant ? "asked '" : "not asked '")
                + value
                + (holds ? "'" : "' broken")
                + (missing ? " missing" : "");
    }
}
