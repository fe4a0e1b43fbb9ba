package org.cabildo.surveys.exchange.xlsform;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cabildo.surveys.definition.Audience;
import org.cabildo.surveys.writing.Item;

/** Reads when and of whom a row is asked. */
record Scopes(Names names, Copies copies) {

    /**
     * Adds {@code audience} and {@code relevant}.
     *
     * @param around the conditions of groups that the definition has not; empty for none
     */
    void fill(Draft draft, SheetRow row, String around) {
        String from = row.spot("relevant").toString();
        draft.with("audience", audience(row));
        String relevant = Own.both(copies.of(around, row.spot("relevant")), own(row));
        if (!relevant.isEmpty()) {
            draft.with("relevant", Item.of(relevant, from));
        }
    }

    /** The row's own condition, without what its audience was compiled to. */
    String own(SheetRow row) {
        String ours = Own.condition(new Audience(list(row, Own.GROUPS), list(row, Own.COUNTRIES)));
        return Own.without(ours, names.expression(row.get("relevant")));
    }

    private Optional<Item> audience(SheetRow row) {
        Map<String, Item> fields = new LinkedHashMap<>();
        put(fields, "groups", row, Own.GROUPS);
        put(fields, "countries", row, Own.COUNTRIES);
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(Item.of(fields, fields.values().iterator().next().from()));
    }

    private static void put(Map<String, Item> fields, String key, SheetRow row, String column) {
        words(row, column).ifPresent(item -> fields.put(key, item));
    }

    /** Words with spaces between them, as a list. */
    static Optional<Item> words(SheetRow row, String column) {
        String from = row.spot(column).toString();
        List<Item> words =
                list(row, column).stream().map(word -> Item.of(word, from)).toList();
        return words.isEmpty() ? Optional.empty() : Optional.of(Item.of(words, from));
    }

    private static List<String> list(SheetRow row, String column) {
        return Arrays.stream(row.get(column).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
