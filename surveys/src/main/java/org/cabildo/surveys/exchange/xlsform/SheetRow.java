package org.cabildo.surveys.exchange.xlsform;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cabildo.surveys.writing.Item;

/** A row under its headings. What was asked for is known to be taken over; the rest is told. */
final class SheetRow {

    private static final Set<String> YES = Set.of("yes", "true", "true()", "1");

    private final SheetTable table;
    private final Sheet.Cells cells;
    private final Set<Integer> read = new HashSet<>();

    SheetRow(SheetTable table, Sheet.Cells cells) {
        this.table = table;
        this.cells = cells;
    }

    /** From 1, as the spreadsheet counts. */
    int number() {
        return cells.row() + 1;
    }

    /** What stands there; the empty string for nothing. */
    String get(String column) {
        return table.column(column).map(this::text).orElse("");
    }

    private String text(int column) {
        read.add(column);
        return cells.texts().getOrDefault(column, "");
    }

    /** Whether one of the words for yes stands there. */
    boolean isYes(String column) {
        return YES.contains(get(column).toLowerCase(Locale.ROOT));
    }

    /** The cell, even if nothing stands in it; the row's first, where there is no such column. */
    Spot spot(String column) {
        return spot(table.column(column).orElse(cells.texts().firstKey()));
    }

    private Spot spot(int column) {
        return table.spot(cells.row(), column);
    }

    Optional<Item> item(String column) {
        String text = get(column);
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(Item.of(text, spot(column).toString()));
    }

    /** What stands there in each language; none if it is blank in all of them. */
    Map<Locale, Item> byLanguage(String column, Tongues.Spoken spoken) {
        Map<Locale, Item> texts = new LinkedHashMap<>();
        Map<Locale, List<Integer>> columns = table.columns(column, spoken);
        for (Locale language : spoken.all()) {
            for (int index : columns.getOrDefault(language, List.of())) {
                String text = text(index);
                if (!text.isEmpty()) {
                    texts.putIfAbsent(language, Item.of(text, spot(index).toString()));
                }
            }
        }
        return texts;
    }

    /** A column that nobody could ask for by a name that we know. */
    Map<String, Item> others() {
        Map<String, Item> others = new LinkedHashMap<>();
        cells.texts()
                .forEach((column, text) -> table.heading(column).ifPresent(heading -> {
                    if (read.add(column)) {
                        others.put(heading.written(), Item.of(text, spot(column).toString()));
                    }
                }));
        return others;
    }

    /** Where something stands that nobody asked for, by its heading. */
    Map<String, Spot> unread() {
        Map<String, Spot> unread = new LinkedHashMap<>();
        cells.texts()
                .keySet()
                .forEach(column -> table.heading(column).ifPresent(heading -> {
                    if (!read.contains(column)) {
                        unread.put(heading.written(), spot(column));
                    }
                }));
        return unread;
    }

    /** Takes it that all of this row is told already. */
    void leaveOut() {
        read.addAll(cells.texts().keySet());
    }
}
