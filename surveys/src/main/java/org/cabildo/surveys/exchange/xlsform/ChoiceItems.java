package org.cabildo.surveys.exchange.xlsform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Look;
import org.cabildo.surveys.writing.Item;

/** Makes the choice lists of the sheet {@code choices}, and those that every consultation has. */
record ChoiceItems(Texts texts, Notes notes, Findings findings) {

    /** @param file for what concerns no cell */
    Item lists(List<SheetRow> rows, String file) {
        Map<String, Draft> lists = new LinkedHashMap<>();
        for (SheetRow row : rows) {
            String written = row.get("list_name");
            if (!written.isEmpty()) {
                lists.computeIfAbsent(written, list -> begin(list, row)).add("choices", choice(row));
            } else if (!row.get("name").isEmpty()) {
                findings.problem(row.spot("list_name"), "there is no list_name; write one, or clear the row");
            }
        }
        List<Item> all =
                new ArrayList<>(lists.values().stream().map(Draft::item).toList());
        standIn(all, lists.keySet().stream().map(texts.names()::ofList).toList(), file);
        return Item.of(all, "");
    }

    private Draft begin(String list, SheetRow row) {
        Spot spot = row.spot("list_name");
        return new Draft(spot)
                .with("list_name", Item.of(texts.names().ofList(list), spot.toString()))
                .with("concordance", notes.about(list));
    }

    private Item choice(SheetRow row) {
        Draft draft = new Draft(row.spot("name")).with("name", row.item("name")).with("label", texts.of(row, "label"));
        Map<String, Item> columns = new LinkedHashMap<>();
        for (String medium : Look.MEDIA) {
            row.byLanguage(medium, texts.spoken()).values().stream().findFirst().ifPresent(file -> {
                columns.put(medium, file);
                findings.notice(file.from(), "kept for other tools, and not shown here");
            });
        }
        columns.putAll(row.others());
        if (!columns.isEmpty()) {
            Item first = columns.values().iterator().next();
            draft.with("columns", Item.of(columns, first.from()));
        }
        return draft.item();
    }

    private void standIn(List<Item> all, List<String> lists, String file) {
        if (!lists.contains(Definition.STAKEHOLDER_GROUPS)) {
            all.add(list(Definition.STAKEHOLDER_GROUPS, List.of(standIn("respondent")), file));
        }
        if (!lists.contains(Definition.COUNTRIES)) {
            all.add(list(Definition.COUNTRIES, countries(), file));
        }
        if (!lists.contains(Definition.LENSES)) {
            all.add(list(Definition.LENSES, List.of(standIn("everyone")), file));
        }
    }

    private Item list(String name, List<Item> choices, String file) {
        findings.notice(file, "every consultation has a list " + name + "; one stands in, write those that you mean");
        return new Draft("")
                .with("list_name", Item.of(name, ""))
                .with("choices", Item.of(choices, ""))
                .item();
    }

    private Item standIn(String name) {
        return new Draft("")
                .with("name", Item.of(name, ""))
                .with("label", texts.ours(new Words(texts.spoken().all()).of(name)))
                .item();
    }

    private List<Item> countries() {
        return Arrays.stream(Locale.getISOCountries()).map(this::country).toList();
    }

    private Item country(String code) {
        Map<Locale, Item> names = new LinkedHashMap<>();
        Locale country = new Locale.Builder().setRegion(code).build();
        texts.spoken().all().forEach(language -> names.put(language, Item.of(country.getDisplayCountry(language), "")));
        return new Draft("")
                .with("name", Item.of(code, ""))
                .with("label", texts.item(names))
                .item();
    }
}
