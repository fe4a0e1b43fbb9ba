package org.cabildo.surveys.exchange.xlsform;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.surveys.writing.Item;
import org.jspecify.annotations.Nullable;

/**
 * The sheet {@code settings}.
 *
 * @param file its name, for a form that has none
 * @param row null where there is no such sheet, or nothing in it
 */
record Settings(String file, @Nullable SheetRow row, Findings findings) {

    String get(String column) {
        return row == null ? "" : row.get(column);
    }

    private String from(String column) {
        return row == null ? file : row.spot(column).toString();
    }

    /** As ours can be: for an address. */
    Item name() {
        String written = Arrays.asList(get("form_id"), get("id_string"), get("name")).stream()
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse(file.replaceFirst("(?i)\\.xlsx$", ""));
        String plain =
                written.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+|-+$", "");
        String name = plain.isEmpty() ? "form" : plain.substring(0, Math.min(plain.length(), 64));
        if (!name.equals(written)) {
            findings.notice(from("form_id"), "'" + written + "' is called " + name + " here");
        }
        return Item.of(name, from("form_id"));
    }

    Item version() {
        String written = get("version");
        try {
            int version = Integer.parseInt(written);
            if (version >= 1) {
                return Item.of(version, from("version"));
            }
        } catch (NumberFormatException e) {
            // told below, as is a number out of bounds
        }
        if (!written.isEmpty()) {
            findings.notice(
                    from("version"),
                    "a version is a whole number here, up to " + Integer.MAX_VALUE + ", so that '" + written
                            + "' becomes 1");
        }
        return Item.of(1, from("version"));
    }

    Item title(Texts texts) {
        String written = get("form_title").isEmpty() ? get("title") : get("form_title");
        return texts.same(written.isEmpty() ? file : written, from("form_title"));
    }

    Item answerLanguages(List<Locale> languages) {
        Optional<Item> written = row == null ? Optional.empty() : Scopes.words(row, Own.ANSWER_LANGUAGES);
        return written.orElseGet(() -> Item.of(
                languages.stream()
                        .map(language -> Item.of(language.toLanguageTag(), ""))
                        .toList(),
                ""));
    }
}
