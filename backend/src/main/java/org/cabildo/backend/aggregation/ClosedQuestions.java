package org.cabildo.backend.aggregation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cabildo.backend.aggregation.statistics.Tables;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Place;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Sensitivity;

/** The questions of a questionnaire whose answers can be counted by what they say. */
final class ClosedQuestions {

    /** A scale with more numbers than that is not told number by number. */
    private static final int MOST_NUMBERS = 101;

    private final Definition definition;

    ClosedQuestions(Definition definition) {
        this.definition = definition;
    }

    /** @throws ProblemException {@link ProblemType#UNKNOWN_DIMENSION} if there is none of this name */
    Question named(String name) {
        return find(name, place -> true);
    }

    /** As {@link #named}, of those that are asked once and have a list of answers: two of them can stand side by side. */
    Question listed(String name) {
        Question question = find(name, place -> place.repeat().isEmpty());
        if (values(question).isEmpty()) {
            throw unknown(name, place -> place.repeat().isEmpty());
        }
        return question;
    }

    /** All that {@link #listed(String)} knows. */
    List<Question> listed() {
        return definition.places().entrySet().stream()
                .filter(asked ->
                        isClosed(asked.getKey()) && asked.getValue().repeat().isEmpty())
                .map(asked -> asked.getKey())
                .filter(question -> !values(question).isEmpty())
                .toList();
    }

    private Question find(String name, Predicate<Place> where) {
        return definition.places().entrySet().stream()
                .filter(asked -> isClosed(asked.getKey()) && where.test(asked.getValue()))
                .map(asked -> asked.getKey())
                .filter(question -> question.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name, where));
    }

    private ProblemException unknown(String name, Predicate<Place> where) {
        List<String> known = definition.places().entrySet().stream()
                .filter(asked -> isClosed(asked.getKey()) && where.test(asked.getValue()))
                .map(asked -> asked.getKey().name())
                .toList();
        return new ProblemException(ProblemType.UNKNOWN_DIMENSION, FieldProblem.shown(name), String.join(", ", known));
    }

    List<Question> all() {
        return definition.places().keySet().stream()
                .filter(ClosedQuestions::isClosed)
                .toList();
    }

    private static boolean isClosed(Question question) {
        boolean isCounted =
                question instanceof Question.OfList || question instanceof Question.Acknowledge || isNumber(question);
        return isCounted && question.asked().origin().sensitivity() != Sensitivity.SEALED;
    }

    static boolean isNumber(Question question) {
        return question instanceof Question.Range
                || question instanceof Question.WholeNumber
                || question instanceof Question.DecimalNumber
                || question instanceof Question.Year;
    }

    /** All that can be answered, in its order; empty where there is no end to it. */
    static List<String> values(Question question) {
        if (question instanceof Question.OfList of) {
            return of.choices().choices().stream().map(Choice::name).toList();
        }
        if (question instanceof Question.Acknowledge) {
            return List.of(Question.Acknowledge.TICKED);
        }
        return question instanceof Question.Range range ? numbers(range) : List.of();
    }

    private static List<String> numbers(Question.Range range) {
        int steps = range.end()
                .subtract(range.start())
                .divideToIntegralValue(range.step())
                .intValue();
        return steps >= MOST_NUMBERS
                ? List.of()
                : IntStream.rangeClosed(0, steps)
                        .mapToObj(i -> range.start().add(range.step().multiply(BigDecimal.valueOf(i))))
                        .map(number -> number.signum() == 0
                                ? "0"
                                : number.stripTrailingZeros().toPlainString())
                        .toList();
    }

    /** What an answer counts for: of what is put in order, what came first. */
    static Stream<String> chosen(Question question, String stored) {
        if (question instanceof Question.SelectMultiple) {
            return Tables.split(stored).stream();
        }
        return question instanceof Question.Rank ? Tables.split(stored).stream().limit(1) : Stream.of(stored);
    }

    /** The scale that a question has to agree on. */
    static Optional<Question.Range> scale(Question question) {
        return question instanceof Question.Range range && range.likert() ? Optional.of(range) : Optional.empty();
    }
}
