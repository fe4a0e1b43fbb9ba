package org.cabildo.surveys.exchange.xlsform;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Languages as XLSForm writes them in its headings: {@code Español (es)}. */
final class Tongues {

    private static final Pattern NAMED = Pattern.compile(".*\\(\\s*([A-Za-z0-9-]+)\\s*\\)");
    private static final Set<String> ISO = Set.of(Locale.getISOLanguages());

    private Tongues() {}

    /**
     * The languages of one form.
     *
     * @param all the default first; never empty
     * @param written each by how the headings write it; the empty string is for those that say none
     */
    record Spoken(List<Locale> all, Map<String, Locale> written) {
        Spoken {
            all = List.copyOf(all);
            written = Map.copyOf(written);
        }

        /** The language that a heading names, whether the form is in it or not; none if it names none. */
        Optional<Locale> of(String heading) {
            return Optional.ofNullable(written.get(heading));
        }
    }

    static String shown(Locale language) {
        String name = language.getDisplayName(language).replace("(", "").replace(")", "");
        String capital = name.substring(0, 1).toUpperCase(language) + name.substring(1);
        return capital + " (" + language.toLanguageTag() + ")";
    }

    static String heading(String column, Locale language) {
        return column + "::" + shown(language);
    }

    static List<String> headings(String column, List<Locale> languages) {
        return languages.stream().map(language -> heading(column, language)).toList();
    }

    /** From {@code Español (es)}, {@code es}, {@code Español} or {@code Spanish}; none if it is no language. */
    static Optional<Locale> read(String written) {
        Matcher named = NAMED.matcher(written.strip());
        String word = named.matches() ? named.group(1) : written.strip();
        Locale tagged = Locale.forLanguageTag(word.replace('_', '-'));
        if (ISO.contains(tagged.getLanguage())) {
            return Optional.of(tagged);
        }
        return ISO.stream()
                .sorted()
                .map(Locale::forLanguageTag)
                .filter(language -> word.equalsIgnoreCase(language.getDisplayLanguage(Locale.ENGLISH))
                        || word.equalsIgnoreCase(language.getDisplayLanguage(language)))
                .findFirst();
    }
}
