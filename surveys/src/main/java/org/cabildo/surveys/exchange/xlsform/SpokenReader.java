package org.cabildo.surveys.exchange.xlsform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out in which languages a form is: those in which something has a label.
 *
 * @param plain the language of headings that say none, or null if nobody said it
 */
record SpokenReader(@Nullable Locale plain, Findings findings) {

    Tongues.Spoken read(Settings settings, List<SheetTable> tables) {
        Map<String, Spot> headings = new LinkedHashMap<>();
        tables.forEach(table -> table.languages("label").forEach(headings::putIfAbsent));
        Map<String, Locale> written = new HashMap<>();
        List<Locale> all = new ArrayList<>();
        headings.forEach((heading, spot) -> {
            if (!heading.isEmpty()) {
                named(heading, spot).ifPresent(language -> {
                    written.put(heading, language);
                    add(all, language);
                });
            }
        });
        Optional<Locale> chosen = chosen(settings).or(() -> Optional.ofNullable(plain));
        if (headings.containsKey("") && chosen.isEmpty()) {
            findings.problem(
                    headings.get(""),
                    "nobody says in which language this is; write it into the heading, such as label::English (en)");
        }
        Locale first = chosen.orElse(all.isEmpty() ? Locale.ENGLISH : all.get(0));
        if (all.contains(first) || headings.containsKey("")) {
            all.remove(first);
            all.add(0, first);
        }
        written.put("", first);
        return new Tongues.Spoken(all.isEmpty() ? List.of(first) : all, others(written, tables));
    }

    private static void add(List<Locale> all, Locale language) {
        if (!all.contains(language)) {
            all.add(language);
        }
    }

    private Optional<Locale> named(String heading, Spot spot) {
        Optional<Locale> language = Tongues.read(heading);
        if (language.isEmpty()) {
            findings.problem(
                    spot, "'" + heading + "' is no language that we know, or two; write it as label::English (en)");
        }
        return language;
    }

    private Optional<Locale> chosen(Settings settings) {
        String written = settings.get("default_language");
        return written.isEmpty() ? Optional.empty() : Tongues.read(written);
    }

    /** A hint may write a language otherwise than the label. */
    private static Map<String, Locale> others(Map<String, Locale> written, List<SheetTable> tables) {
        Map<String, Locale> all = new HashMap<>(written);
        for (SheetTable table : tables) {
            table.allLanguages()
                    .forEach(
                            heading -> Tongues.read(heading).ifPresent(language -> all.putIfAbsent(heading, language)));
        }
        return all;
    }
}
