package org.cabildo.surveys.exchange.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A sheet as headings and rows. */
final class SheetTable {

    private final String file;
    private final Sheet sheet;
    private final Map<Integer, Heading> headings = new LinkedHashMap<>();

    /** Where each column stands, by its language as it is written. */
    private final Map<String, Map<String, Integer>> columns = new LinkedHashMap<>();

    private final List<SheetRow> rows = new ArrayList<>();

    SheetTable(String file, Sheet sheet, Findings findings) {
        this.file = file;
        this.sheet = sheet;
        if (sheet.rows().isEmpty()) {
            return;
        }
        Sheet.Cells first = sheet.rows().get(0);
        first.texts().forEach((column, text) -> add(column, Heading.read(text), first.row(), findings));
        sheet.rows().stream().skip(1).forEach(cells -> rows.add(new SheetRow(this, cells)));
    }

    private void add(int column, Heading heading, int row, Findings findings) {
        Map<String, Integer> languages = columns.computeIfAbsent(heading.column(), c -> new LinkedHashMap<>());
        if (languages.putIfAbsent(heading.language(), column) != null) {
            findings.problem(spot(row, column), "the column '" + heading.written() + "' is there twice; keep one");
        } else {
            headings.put(column, heading);
        }
    }

    List<SheetRow> rows() {
        return rows;
    }

    /** Where the headings of this column stand, by their language as it is written. */
    Map<String, Spot> languages(String column) {
        Map<String, Spot> languages = new LinkedHashMap<>();
        at(column)
                .forEach((language, index) ->
                        languages.put(language, spot(sheet.rows().get(0).row(), index)));
        return languages;
    }

    private Map<String, Integer> at(String column) {
        return columns.getOrDefault(column, Map.of());
    }

    /** Every language of any heading, as it is written; without those that say none. */
    Set<String> allLanguages() {
        Set<String> languages = new LinkedHashSet<>();
        columns.values().forEach(column -> languages.addAll(column.keySet()));
        languages.remove("");
        return languages;
    }

    /** Where the column stands that says no language. */
    Optional<Integer> column(String column) {
        return Optional.ofNullable(at(column).get(""));
    }

    /** Where the column stands in each language, what names the language first. */
    Map<Locale, List<Integer>> columns(String column, Tongues.Spoken spoken) {
        Map<Locale, List<Integer>> found = new LinkedHashMap<>();
        at(column)
                .forEach((heading, index) -> spoken.of(heading).ifPresent(language -> {
                    List<Integer> columns = found.computeIfAbsent(language, l -> new ArrayList<>());
                    columns.add(heading.isEmpty() ? columns.size() : 0, index);
                }));
        return found;
    }

    Optional<Heading> heading(int column) {
        return Optional.ofNullable(headings.get(column));
    }

    /** Tells of what nobody asked for, once for each column. */
    void tellUnread(Findings findings) {
        Map<String, List<Spot>> unread = new LinkedHashMap<>();
        for (SheetRow row : rows) {
            row.unread()
                    .forEach((heading, spot) -> unread.computeIfAbsent(heading, h -> new ArrayList<>())
                            .add(spot));
        }
        unread.forEach((heading, spots) -> {
            String more = spots.size() == 1 ? "" : ", nor in " + (spots.size() - 1) + " more rows";
            findings.notice(spots.get(0), "'" + heading + "' is not taken over here" + more);
        });
    }

    Spot spot(int row, int column) {
        return new Spot(file, sheet.name(), row, column);
    }
}
