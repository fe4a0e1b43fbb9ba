package org.cabildo.surveys.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.surveys.definition.Place;
import org.cabildo.surveys.definition.Profile;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Rules;
import org.cabildo.surveys.evaluation.FormState;
import org.cabildo.surveys.evaluation.Slot;
import org.cabildo.surveys.expression.Expression;
import org.jspecify.annotations.Nullable;

/** The second pass: every value is in the form, and whether it is asked, must be there and holds is known. */
final class Checking {

    private final Definition definition;
    private final FormState state;
    private final Mistakes mistakes;

    Checking(FormState state, Mistakes mistakes) {
        this.definition = state.form().definition();
        this.state = state;
        this.mistakes = mistakes;
    }

    /** The answers to these questions, in their order. */
    List<Answer> answers(List<Question> questions, Place place, OptionalInt entry, Sheet sheet) {
        List<Answer> answers = new ArrayList<>();
        for (Question question : questions) {
            Expression condition = question.asked().relevant().orElse(null);
            // Whether it is asked is unknown while what it depends on is wrong: putting that right comes first.
            if (!sheet.isWrong(question.name()) && (condition == null || !sheet.isUndecided(condition))) {
                checked(question, sheet)
                        .ifPresent(value -> answers.add(new Answer(question, place, entry, value, sheet.path())));
            } else if (condition != null && sheet.isUndecided(condition)) {
                sheet.wrong(question.name());
            }
        }
        return answers;
    }

    /** Tells what is missing; after all that is wrong, as whoever fills it in comes to the end of it. */
    void refuseMissing(Sheet sheet) {
        for (Question question : sheet.missing()) {
            mistakes.add(
                    Mistake.REQUIRED,
                    sheet.pointer(question.name()),
                    question.asked().rules().requiredMessage(),
                    question.label());
        }
    }

    private Optional<Value> checked(Question question, Sheet sheet) {
        Slot slot = sheet.slot(question.name());
        Value given = sheet.value(question.name());
        if (!state.isRelevant(slot)) {
            if (given != null) {
                notRelevant(question, sheet);
            }
            return Optional.empty();
        }
        String stored = state.value(slot);
        if (stored.isEmpty()) {
            if (state.isRequired(slot) && isDecided(question.asked().rules().requiredWhen(), sheet)) {
                sheet.missing(question);
            }
            return Optional.empty();
        }
        Value value = given == null ? new Value.Computed(stored) : given;
        boolean calculated = question.asked().rules().calculation().isPresent();
        checkChoices(question, slot, value, sheet);
        checkConstraint(question, slot, sheet);
        return Optional.of(calculated ? new Value.Computed(stored) : value);
    }

    private void checkConstraint(Question question, Slot slot, Sheet sheet) {
        Rules rules = question.asked().rules();
        if (!state.holds(slot) && isDecided(rules.constraintOn(), sheet)) {
            sheet.wrong(question.name());
            mistakes.add(
                    Mistake.CONSTRAINT, sheet.pointer(question.name()), rules.constraintMessage(), question.label());
        }
    }

    private void checkChoices(Question question, Slot slot, Value value, Sheet sheet) {
        if (!(question instanceof Question.OfList of) || !(value instanceof Value.Listed listed)) {
            return;
        }
        List<String> offered = state.choices(slot).stream().map(Choice::name).toList();
        Pointer here = sheet.pointer(question.name());
        listed.choices().stream()
                .filter(name -> !offered.contains(name))
                .forEach(name -> mistakes.add(Mistake.UNKNOWN_CHOICE, here, name));
        if (of instanceof Question.Rank && listed.choices().size() < offered.size()) {
            mistakes.add(
                    Mistake.RANK_INCOMPLETE,
                    here,
                    offered.size(),
                    listed.choices().size());
        }
        if (mistakes.at(here)) {
            sheet.wrong(question.name());
        }
    }

    private void notRelevant(Question question, Sheet sheet) {
        sheet.wrong(question.name());
        List<LocalizedText> labels = question.asked().relevant().stream()
                .flatMap(condition -> condition.references().stream())
                .filter(name -> !Profile.NAMES.contains(name))
                .flatMap(name -> definition.question(name).stream())
                .map(Question::label)
                .toList();
        if (labels.isEmpty() || state.form().leavesOut(question.name())) {
            mistakes.add(Mistake.NOT_FOR_YOU, sheet.pointer(question.name()), question.label());
        } else {
            mistakes.add(Mistake.NOT_RELEVANT, sheet.pointer(question.name()), labels);
        }
    }

    private static boolean isDecided(@Nullable Expression expression, Sheet sheet) {
        return expression == null || !sheet.isUndecided(expression);
    }
}
