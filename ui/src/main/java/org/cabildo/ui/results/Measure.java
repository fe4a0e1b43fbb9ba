package org.cabildo.ui.results;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.cabildo.backend.aggregation.Measures;
import org.cabildo.ui.shell.Messages;
import org.jspecify.annotations.Nullable;

/** What the cells of the matrix show. */
enum Measure {
    SUBMISSIONS(Measures::submissions),
    ORGANISATIONS(Measures::organisations),
    ANSWERS(Measures::answers),
    WORDS(Measures::words);

    /** A method reference, which has no state. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final ToLongFunction<Measures> of;

    Measure(ToLongFunction<Measures> of) {
        this.of = of;
    }

    long of(Measures measures) {
        return of.applyAsLong(measures);
    }

    /** As in the address of the page. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label(Locale language) {
        return Messages.in(language, "results.measure." + key());
    }

    /** The measure that an address names; submissions if it names none. */
    static Measure of(@Nullable String key) {
        return Arrays.stream(values())
                .filter(measure -> measure.key().equals(key))
                .findFirst()
                .orElse(SUBMISSIONS);
    }
}
