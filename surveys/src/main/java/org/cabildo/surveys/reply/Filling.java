package org.cabildo.surveys.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.evaluation.FormState;
import org.jspecify.annotations.Nullable;

/** The first pass: what was given becomes typed values, and fills in the form. */
final class Filling {

    private final FormState state;
    private final Strangers strangers;
    private final Mistakes mistakes;
    private final ValueReader values;

    Filling(FormState state, Strangers strangers, Mistakes mistakes) {
        this.state = state;
        this.strangers = strangers;
        this.mistakes = mistakes;
        this.values = new ValueReader(mistakes);
    }

    void answers(List<Question> questions, Map<?, ?> raw, Sheet sheet) {
        for (Question question : questions) {
            Pointer here = sheet.pointer(question.name());
            Object given = raw.get(question.name());
            Value value =
                    given == null ? null : values.read(question, given, here).orElse(null);
            if (mistakes.at(here)) {
                sheet.wrong(question.name());
            } else if (value != null) {
                sheet.put(question.name(), value);
            }
            if (value != null || !startsByItself(question)) {
                state.answer(sheet.slot(question.name()), value == null ? "" : value.stored());
            }
        }
    }

    /** Where others were given nothing, the respondent took away what they start with. */
    private static boolean startsByItself(Question question) {
        return question instanceof Question.Hidden || question.asked().rules().readOnly();
    }

    /** Blank entries are left out, and those that remain counted anew; not where their number is calculated. */
    void entries(Repeat repeat, @Nullable Object given, Pointer where, Sheet around) {
        if (given == null) {
            fillUp(repeat, where, around);
        } else if (!(given instanceof List<?> entries)) {
            mistakes.add(Mistake.EXPECTS_ENTRIES, where);
        } else if (entries.size() > most(repeat, around)) {
            mistakes.add(Mistake.TOO_MANY_ENTRIES, where, most(repeat, around), entries.size());
        } else {
            for (int i = 0; i < entries.size(); i++) {
                entry(repeat, entries.get(i), where.to(i), around);
            }
            fillUp(repeat, where, around);
        }
    }

    private int most(Repeat repeat, Sheet around) {
        return repeat.count().isPresent() ? state.entries(around.slot(repeat.name())) : repeat.maxEntries();
    }

    private void entry(Repeat repeat, @Nullable Object given, Pointer where, Sheet around) {
        int number = around.entries(repeat.name()).size();
        Sheet sheet = sheet(number, where, around);
        if (!(given instanceof Map<?, ?> entry)) {
            mistakes.add(Mistake.EXPECTS_ENTRY, where);
            return;
        }
        strangers.refuseAmong(entry, repeat, where);
        state.addEntry(around.slot(repeat.name()));
        answers(repeat.questions(), entry, sheet);
        repeat.repeats().forEach(inner -> entries(inner, entry.get(inner.name()), where.to(inner.name()), sheet));
        if (sheet.isBlank() && repeat.count().isEmpty()) {
            state.removeEntry(around.slot(repeat.name()), number);
        } else {
            around.add(repeat.name(), sheet);
        }
    }

    /** Where the number of entries is calculated, those that were not given are there as well, and blank. */
    private void fillUp(Repeat repeat, Pointer where, Sheet around) {
        if (repeat.count().isPresent()) {
            int all = state.entries(around.slot(repeat.name()));
            for (int i = around.entries(repeat.name()).size(); i < all; i++) {
                entry(repeat, Map.of(), where.to(i), around);
            }
        }
    }

    private static Sheet sheet(int number, Pointer where, Sheet around) {
        List<Integer> path = new ArrayList<>(around.path());
        path.add(number);
        return new Sheet(where, List.copyOf(path), around);
    }
}
