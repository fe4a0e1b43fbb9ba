package org.cabildo.ui.light;

import java.util.List;
import java.util.stream.IntStream;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.ui.form.AnswerWords;
import org.cabildo.ui.form.Shown;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one repeat in one place.
 *
 * @param name of the repeat
 * @param count how many there are, as far as this page knows
 * @param mayAdd whether its reader may add one
 * @param isFull whether there are as many as there can be
 */
record ListView(
        String name,
        Told label,
        Told hint,
        Told entryLabel,
        List<Line> entries,
        int count,
        int most,
        boolean mayAdd,
        boolean isFull) {

    /** One entry, with the beginning of what was first answered in it. */
    record Line(String address, Told label, String beginning) {}

    /**
     * @param around where the repeat stands
     * @param outer the entry around it; null for one of a segment
     */
    static ListView of(Repeat repeat, Sheet around, @Nullable EntryAddress outer, boolean mayWrite, Visit visit) {
        Teller say = new Teller(visit.language());
        int count = around.entryCount(repeat);
        return new ListView(
                repeat.name(),
                say.text(repeat.label()),
                say.text(repeat.hint()),
                say.text(repeat.entryLabel()),
                IntStream.range(0, count)
                        .mapToObj(number -> line(new EntryAddress(repeat, number, outer), around, visit, say))
                        .toList(),
                count,
                repeat.maxEntries(),
                mayWrite && repeat.count().isEmpty() && count < repeat.maxEntries(),
                repeat.count().isEmpty() && count >= repeat.maxEntries());
    }

    private static Line line(EntryAddress place, Sheet around, Visit visit, Teller say) {
        Repeat repeat = place.repeat();
        String beginning = around.in(repeat, place.number()).stream()
                .flatMap(entry -> repeat.questions().stream()
                        .filter(Shown::isShown)
                        .filter(Question::isAnswered)
                        .filter(question -> !entry.of(question.name()).isBlank())
                        .map(question -> AnswerWords.of(question, entry.of(question.name()))
                                .in(visit.language())))
                .findFirst()
                .orElse("");
        return new Line(visit.to(place.page()), say.words(place.label()), Answered.beginning(beginning));
    }
}
