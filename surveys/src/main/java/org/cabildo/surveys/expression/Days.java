package org.cabildo.surveys.expression;

import java.time.LocalDate;
import java.util.Optional;

/** Terms that are days, but for {@link References}. */
final class Days {

    /** The days that every database holds: from the year 1 to the year 9999. */
    private static final long EARLIEST = LocalDate.of(1, 1, 1).toEpochDay();

    private static final long LATEST = LocalDate.of(9999, 12, 31).toEpochDay();

    private Days() {}

    /** {@code today()}. */
    record Today() implements Term.Dated {
        @Override
        public Optional<LocalDate> day(Answers answers) {
            return Optional.of(answers.today());
        }
    }

    /** {@code date(x)}: from ISO 8601, or from days since 1970-01-01; what is neither is no day. */
    record Of(Term of) implements Term.Dated {
        @Override
        public Optional<LocalDate> day(Answers answers) {
            Term settled = of.settled(answers);
            if (!(settled instanceof Term.Numeric)) {
                return Term.Dated.parse(settled.string(answers));
            }
            double days = settled.number(answers);
            return days >= EARLIEST && days <= LATEST
                    ? Optional.of(LocalDate.ofEpochDay((long) days))
                    : Optional.empty();
        }
    }
}
