package org.cabildo.surveys.reply;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cabildo.surveys.definition.Question;

/** Reads numbers, years and dates. */
final class NumberReader {

    /** ISO 8601, in the years that every database holds. */
    private static final Pattern DAY = Pattern.compile("[1-9]\\d{3}-\\d{2}-\\d{2}");

    private static final Pattern YEAR = Pattern.compile("[1-9]\\d{3}");

    /** As many digits as ODK's clients take. */
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");

    private static final Pattern NUMBER = Pattern.compile("-?(\\d+(\\.\\d+)?|\\.\\d+)");

    /** What a double holds exactly, so that every engine calculates with the same number. */
    private static final int MOST_DIGITS = 15;

    private final Mistakes mistakes;

    NumberReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    Optional<? extends Value> read(Question question, String written, Pointer where) {
        if (question instanceof Question.Date) {
            return day(written, where);
        }
        if (question instanceof Question.WholeNumber) {
            return amount(WHOLE, Mistake.BAD_WHOLE_NUMBER, written, where);
        }
        if (question instanceof Question.Year) {
            return amount(YEAR, Mistake.BAD_YEAR, written, where);
        }
        Optional<Value.Amount> amount = amount(NUMBER, Mistake.BAD_NUMBER, written, where);
        return question instanceof Question.Range range
                ? amount.filter(value -> isOn(range, value.number(), where))
                : amount;
    }

    private Optional<Value.Amount> amount(Pattern form, Mistake mistake, String written, Pointer where) {
        if (form.matcher(written).matches()) {
            BigDecimal number = new BigDecimal(written);
            if (number.stripTrailingZeros().precision() <= MOST_DIGITS && number.scale() <= MOST_DIGITS) {
                return Optional.of(new Value.Amount(number));
            }
        }
        mistakes.add(mistake, where, Mistakes.shown(written));
        return Optional.empty();
    }

    private boolean isOn(Question.Range range, BigDecimal number, Pointer where) {
        if (!range.has(number)) {
            mistakes.add(Mistake.NOT_ON_SCALE, where, range.start(), range.end(), range.step());
        }
        return range.has(number);
    }

    private Optional<Value.Day> day(String written, Pointer where) {
        if (DAY.matcher(written).matches()) {
            try {
                return Optional.of(new Value.Day(LocalDate.parse(written)));
            } catch (DateTimeException e) {
                // told below: 30 February is no day, however well it is written
            }
        }
        mistakes.add(Mistake.BAD_DATE, where, Mistakes.shown(written));
        return Optional.empty();
    }
}
