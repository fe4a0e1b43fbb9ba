package org.cabildo.surveys.reply;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.ChoiceList;
import org.cabildo.surveys.definition.Question;

/** Reads what was chosen. */
final class ChoiceReader {

    private final Mistakes mistakes;

    ChoiceReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    Optional<? extends Value> read(Question.OfList question, Object raw, Pointer where) {
        if (question instanceof Question.SelectOne one) {
            return one(raw, one.choices(), where);
        }
        return several(raw, where).flatMap(names -> {
            Optional<Value.Chosen> chosen = chosen(names, question.choices(), where);
            return question instanceof Question.Rank
                    ? chosen.map(all -> new Value.Ranked(List.copyOf(new LinkedHashSet<>(names))))
                    : chosen;
        });
    }

    private Optional<Value.Chosen> one(Object raw, ChoiceList list, Pointer where) {
        if (!(raw instanceof String name)) {
            mistakes.add(Mistake.EXPECTS_CHOICE, where);
            return Optional.empty();
        }
        return chosen(name.isBlank() ? List.of() : List.of(name.strip()), list, where);
    }

    /** A list of names; or one string with spaces between them, as XForms writes it. */
    private Optional<List<String>> several(Object raw, Pointer where) {
        List<?> given =
                raw instanceof String names ? Arrays.asList(names.strip().split("\\s+")) : List.of(raw);
        if (raw instanceof List<?> items) {
            given = items;
        }
        if (!given.stream().allMatch(String.class::isInstance)) {
            mistakes.add(Mistake.EXPECTS_CHOICES, where);
            return Optional.empty();
        }
        return Optional.of(given.stream()
                .map(item -> ((String) item).strip())
                .filter(Predicate.not(String::isEmpty))
                .toList());
    }

    private Optional<Value.Chosen> chosen(List<String> names, ChoiceList list, Pointer where) {
        Set<String> unknown = new TreeSet<>(names);
        List<String> known = list.choices().stream()
                .map(Choice::name)
                .filter(unknown::remove)
                .toList();
        unknown.forEach(name -> mistakes.add(Mistake.UNKNOWN_CHOICE, where, Mistakes.shown(name)));
        return known.isEmpty() || !unknown.isEmpty() ? Optional.empty() : Optional.of(new Value.Chosen(known));
    }
}
