package org.cabildo.ui.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.Question;

/** Numbers of a scale, and the words that stand beside some of them. */
public final class ScaleWords {

    private static final Pattern NUMBER = Pattern.compile("-?(\\d{1,15}(\\.\\d{1,15})?|\\.\\d{1,15})");

    /** From 0 to 10, the longest that still fits side by side. */
    private static final int MOST_POINTS = 11;

    private ScaleWords() {}

    /** Whether each number of this scale can be shown; whoever asks for a Likert scale gets one of any length. */
    public static boolean areFew(Question.Range range) {
        BigDecimal last = range.start().add(range.step().multiply(BigDecimal.valueOf(MOST_POINTS - 1)));
        return range.likert() || last.compareTo(range.end()) >= 0;
    }

    /** Every number of it. */
    public static List<BigDecimal> points(Question.Range range) {
        return Stream.iterate(range.start(), point -> point.compareTo(range.end()) <= 0, range.step()::add)
                .toList();
    }

    public static Optional<BigDecimal> number(String written) {
        String plain = written.strip();
        return NUMBER.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    /** In the form in which numbers are stored. */
    public static String stored(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    public static Optional<Choice> label(Question.Range range, BigDecimal number) {
        return range.labels() == null
                ? Optional.empty()
                : range.labels().choices().stream()
                        .filter(choice -> number(choice.name())
                                .filter(named -> named.compareTo(number) == 0)
                                .isPresent())
                        .findFirst();
    }
}
