package org.cabildo.surveys.reply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.surveys.definition.Place;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.expression.Answers;
import org.cabildo.surveys.expression.Expression;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one kind of place: all that is asked once, or one entry of a repeat. Questions are read in the order
 * in which they are asked, since a condition looks only at what was asked before.
 */
final class Sheet implements Answers {

    private final Pointer where;
    private final Mistakes mistakes;
    private final @Nullable Sheet outer;
    private final Map<String, LocalizedText> labels = new HashMap<>();
    private final Map<String, Value> values = new HashMap<>();
    private final Set<String> wrong = new HashSet<>();
    private final List<Question> missing = new ArrayList<>();

    /** @param outer what an entry sees beyond itself: the answers that are given once; null for those themselves */
    Sheet(Pointer where, Mistakes mistakes, @Nullable Sheet outer) {
        this.where = where;
        this.mistakes = mistakes;
        this.outer = outer;
    }

    void read(List<Question> questions, Map<?, ?> raw) {
        ValueReader reader = new ValueReader(mistakes);
        for (Question question : questions) {
            labels.put(question.name(), question.label());
            Pointer here = where.to(question.name());
            Object given = raw.get(question.name());
            Value value =
                    given == null ? null : reader.read(question, given, here).orElse(null);
            if (mistakes.at(here)) {
                wrong.add(question.name());
            } else {
                check(question, value, here);
            }
        }
    }

    private void check(Question question, @Nullable Value value, Pointer here) {
        Expression condition = question.asked().relevant().orElse(null);
        // Whether it is asked is unknown while what it depends on is wrong: putting that right comes first.
        boolean undecided = condition != null && condition.references().stream().anyMatch(this::isWrong);
        if (condition != null && !undecided && !condition.holds(this)) {
            if (value != null) {
                wrong.add(question.name());
                mistakes.add(Mistake.NOT_RELEVANT, here, labels(condition));
            }
        } else if (value != null) {
            values.put(question.name(), value);
        } else if (question.asked().required() && !undecided) {
            missing.add(question);
        }
    }

    /** Tells which required answers are missing; not for an entry that was left blank. */
    void refuseMissing() {
        missing.forEach(question -> mistakes.add(Mistake.REQUIRED, where.to(question.name()), question.label()));
    }

    boolean isBlank() {
        return values.isEmpty() && wrong.isEmpty();
    }

    /** What was answered of these questions, in their order. */
    List<Answer> answers(List<Question> questions, Place place, OptionalInt entry) {
        List<Answer> answers = new ArrayList<>();
        for (Question question : questions) {
            Value value = values.get(question.name());
            if (value != null) {
                answers.add(new Answer(question, place, entry, value));
            }
        }
        return answers;
    }

    @Override
    public String of(String questionName) {
        Value here = values.get(questionName);
        if (here != null) {
            return here.stored();
        }
        return outer == null ? "" : outer.of(questionName);
    }

    private boolean isWrong(String questionName) {
        return wrong.contains(questionName) || (outer != null && outer.isWrong(questionName));
    }

    private List<LocalizedText> labels(Expression condition) {
        return condition.references().stream()
                .flatMap(name -> label(name).stream())
                .toList();
    }

    private Optional<LocalizedText> label(String questionName) {
        LocalizedText here = labels.get(questionName);
        return here != null || outer == null ? Optional.ofNullable(here) : outer.label(questionName);
    }
}
