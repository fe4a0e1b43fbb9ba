package org.cabildo.ui.form;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.Question;

/** Numbers of a scale, and the words that stand beside some of them. */
final class ScaleWords {

    private static final Pattern NUMBER = Pattern.compile("-?(\\d{1,15}(\\.\\d{1,15})?|\\.\\d{1,15})");

    private ScaleWords() {}

    static Optional<BigDecimal> number(String written) {
        String plain = written.strip();
        return NUMBER.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    /** In the form in which numbers are stored. */
    static String stored(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static Optional<Choice> label(Question.Range range, BigDecimal number) {
        return range.labels() == null
                ? Optional.empty()
                : range.labels().choices().stream()
                        .filter(choice -> number(choice.name())
                                .filter(named -> named.compareTo(number) == 0)
                                .isPresent())
                        .findFirst();
    }
}
