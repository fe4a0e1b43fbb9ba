package org.cabildo.backend.submission;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.cabildo.surveys.reply.Answer;

/**
 * How single answers, and entries as a whole, may be used, where that was said (decision 0023).
 *
 * @param said by {@link AnswerAddress}
 */
public record SingleUses(SortedMap<String, ConsentUse> said) {

    public static final SingleUses NONE = new SingleUses(Map.of());

    public SingleUses {
        said = Collections.unmodifiableSortedMap(new TreeMap<>(said));
    }

    public SingleUses(Map<String, ConsentUse> said) {
        this(new TreeMap<>(said));
    }

    public boolean isEmpty() {
        return said.isEmpty();
    }

    /**
     * How an answer, or an entry, may be used: the strictest of what was said of everything, of each entry around it and
     * of itself. This is worked out nowhere else.
     *
     * @param everything what was said of all that is handed in
     */
    public ConsentUse holding(ConsentUse everything, String address) {
        return said.entrySet().stream()
                .filter(single -> AnswerAddress.isIn(address, single.getKey()))
                .map(Map.Entry::getValue)
                .reduce(everything, ConsentUse::stricter);
    }

    /** Those of a draft; entries count in their order. */
    static SingleUses of(DraftView draft) {
        Map<String, ConsentUse> said = new TreeMap<>(draft.uses());
        add(said, AnswerAddress.OUTSIDE, draft.entries());
        return new SingleUses(said);
    }

    private static void add(Map<String, ConsentUse> said, String around, Map<String, List<DraftView.Entry>> inside) {
        inside.forEach((repeat, entries) -> {
            int number = 0;
            for (DraftView.Entry entry : entries) {
                String address = AnswerAddress.entry(around, repeat, number++);
                entry.uses()
                        .forEach((question, use) -> said.put(
                                question.equals(UseWish.ENTRY) ? address : AnswerAddress.answer(address, question),
                                use));
                add(said, address, entry.entries());
            }
        });
    }

    /** Those of what was answered: of anything else they would say nothing. */
    SingleUses of(Collection<Answer> answers) {
        List<String> addresses = answers.stream().map(AnswerAddress::of).toList();
        Predicate<String> isAnswered =
                whole -> addresses.stream().anyMatch(address -> AnswerAddress.isIn(address, whole));
        SortedMap<String, ConsentUse> answered = new TreeMap<>(said);
        answered.keySet().removeIf(isAnswered.negate());
        return new SingleUses(answered);
    }
}
