package org.cabildo.ui.light;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.ui.shell.Words;
import org.jspecify.annotations.Nullable;

/**
 * Where an entry stands: {@code entry/visits/0}, or {@code entry/visits/0/procedures/2} for one in another.
 *
 * @param repeat in which it is an entry
 * @param number from 0
 * @param outer the entry around it; null for most
 */
record EntryAddress(Repeat repeat, int number, @Nullable EntryAddress outer) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    /** Empty if a page's address names no entry of this draft. */
    static Optional<EntryAddress> of(List<String> steps, WrittenDraft draft) {
        List<Repeat> outermost = draft.definition().segments().stream()
                .flatMap(segment -> segment.repeats().stream())
                .toList();
        return steps.size() == 3 || steps.size() == 5
                ? in(outermost, steps, 1, null)
                        .flatMap(found -> steps.size() == 3
                                ? Optional.of(found)
                                : in(found.repeat().repeats(), steps, 3, found))
                : Optional.empty();
    }

    private static Optional<EntryAddress> in(
            List<Repeat> repeats, List<String> steps, int at, @Nullable EntryAddress outer) {
        return repeats.stream()
                .filter(repeat -> repeat.name().equals(steps.get(at)))
                .filter(repeat -> NUMBER.matcher(steps.get(at + 1)).matches())
                .findFirst()
                .map(repeat -> new EntryAddress(repeat, Integer.parseInt(steps.get(at + 1)), outer));
    }

    EntryAddress inside(Repeat inner, int innerNumber) {
        return new EntryAddress(inner, innerNumber, this);
    }

    /** Such as "Visit 2". */
    Words label() {
        return Words.madeOf(repeat.entryLabel(), reader -> repeat.entryLabel().in(reader) + " " + (number + 1));
    }

    /** Of its page. */
    String page() {
        return (outer == null ? Way.ENTRY : outer.page()) + "/" + repeat.name() + "/" + number;
    }

    /** Of the page where it stands in a list. */
    String listPage() {
        return outer == null ? Way.address(repeat) : outer.page();
    }

    /** JSON pointer to it in a submission. */
    String pointer() {
        return (outer == null ? "/entries" : outer.pointer()) + "/" + repeat.name() + "/" + number;
    }

    /** Empty if there is no such entry by now. */
    Optional<Sheet> sheet(WrittenDraft draft) {
        Optional<Sheet> around = outer == null ? Optional.of(draft.sheet()) : outer.sheet(draft);
        return around.flatMap(sheet -> sheet.in(repeat, number));
    }

    /** What it asks. */
    List<Question> questions() {
        return repeat.questions();
    }
}
