package org.cabildo.ui.light;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question on a page, as its template draws it.
 *
 * @param kind which way of answering it has, by the name that templates know
 * @param id of the element, unique on its page; also the name under which it is posted
 * @param value as it is shown
 * @param base what the page takes for the answer, so that a post can be told from what somebody else wrote meanwhile
 * @param options to choose from; none for what is typed
 * @param keys the keys that a telephone shows, a value of {@code inputmode}; empty for all
 * @param help what helps to fill it in, beside the hint
 * @param problem what is wrong with the answer; null if nothing is known to be
 * @param note what became of the answer; null for nothing worth telling
 * @param missing that its text is not there in the reader's language; null where it is
 */
record FieldView(
        String kind,
        String id,
        Told label,
        @Nullable Told hint,
        String value,
        String base,
        List<Option> options,
        String keys,
        String type,
        boolean isRequired,
        boolean isReadOnly,
        @Nullable String help,
        @Nullable String problem,
        @Nullable String note,
        @Nullable String missing) {

    /** One thing to choose. */
    record Option(String name, Told label, boolean isChosen) {}

    /** As it is drawn where no answer is known. */
    FieldView withoutConnection(@Nullable String said) {
        return new FieldView(
                kind,
                id,
                label,
                hint,
                value,
                base,
                options,
                keys,
                type,
                isRequired,
                isReadOnly,
                help,
                problem,
                said,
                missing);
    }

    /** What describes it, by the ids of elements; empty if nothing does. */
    public String described() {
        StringBuilder ids = new StringBuilder();
        add(ids, hint, "-h");
        add(ids, help, "-a");
        add(ids, problem, "-p");
        add(ids, note, "-n");
        return ids.toString().strip();
    }

    /**
     * What stands at a place of an order.
     *
     * @param number from 1
     * @return the empty string beyond the last
     */
    public String place(long number) {
        String[] places = value.split(" ");
        return number <= places.length ? places[(int) number - 1] : "";
    }

    private void add(StringBuilder ids, @Nullable Object what, String suffix) {
        if (what != null) {
            ids.append(' ').append(id).append(suffix);
        }
    }
}
