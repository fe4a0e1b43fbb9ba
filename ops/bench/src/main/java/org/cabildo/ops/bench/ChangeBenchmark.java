package org.cabildo.ops.bench;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.cabildo.surveys.definition.Profile;
import org.cabildo.surveys.evaluation.Change;
import org.cabildo.surveys.evaluation.Form;
import org.cabildo.surveys.evaluation.FormState;
import org.cabildo.surveys.evaluation.Slot;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One answer is changed in a form in which everything is answered, to and fro. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ChangeBenchmark {

    /** Turns between two answers in a form of a {@link Shape}. */
    @State(Scope.Benchmark)
    public abstract static class Turning {

        @Param({
            "50/0",
            "50/1",
            "50/10",
            "500/0",
            "500/1",
            "500/10",
            "500/100",
            "5000/0",
            "5000/1",
            "5000/10",
            "5000/100",
            "1000/998"
        })
        public String shape = "";

        private boolean on = true;

        String next() {
            on = !on;
            return on ? Shape.ON : Shape.OFF;
        }
    }

    /** Ours. */
    @State(Scope.Benchmark)
    public static class Ours extends Turning {

        private static final Slot CHANGED = Slot.of(Shape.CHANGED);

        private FormState form = Form.of(new Shape(2, 0).definition()).open(Profile.UNKNOWN, Clock.systemUTC());

        /** @throws IllegalStateException if a change does not change what it should */
        @Setup
        public void fillIn() {
            Shape wanted = Shape.of(shape);
            form = Form.of(wanted.definition()).open(Profile.UNKNOWN, Clock.systemUTC());
            wanted.names().forEach(name -> form.answer(Slot.of(name), Shape.ON));
            long hidden = form.answer(CHANGED, Shape.OFF).stream()
                    .filter(change -> change.what() == Change.What.RELEVANCE)
                    .count();
            long shown = form.answer(CHANGED, Shape.ON).stream()
                    .filter(change -> change.what() == Change.What.RELEVANCE)
                    .count();
            if (hidden != wanted.dependents() || shown != wanted.dependents()) {
                throw new IllegalStateException(shape + ": hid " + hidden + ", showed " + shown);
            }
        }
    }

    /** ODK's engine, on the form that we export. */
    @State(Scope.Benchmark)
    public static class Theirs extends Turning {

        private JavaRosaForm form = new JavaRosaForm(new Shape(2, 0).definition());

        /** @throws IllegalStateException if a change does not change what it should */
        @Setup
        public void fillIn() {
            Shape wanted = Shape.of(shape);
            form = new JavaRosaForm(wanted.definition());
            wanted.names().forEach(name -> form.answer(name, Shape.ON));
            form.answer(Shape.CHANGED, Shape.OFF);
            long hidden = wanted.names().stream()
                    .filter(name -> !form.isRelevant(name))
                    .count();
            form.answer(Shape.CHANGED, Shape.ON);
            if (hidden != wanted.dependents()) {
                throw new IllegalStateException(shape + ": hid " + hidden);
            }
        }
    }

    /** What became another than before. */
    @Benchmark
    public Set<Change> ours(Ours ours) {
        return ours.form.answer(Ours.CHANGED, ours.next());
    }

    /** The form knows what changed; JavaRosa tells nobody. */
    @Benchmark
    public Object javaRosa(Theirs theirs) {
        theirs.form.answer(Shape.CHANGED, theirs.next());
        return theirs.form;
    }
}
