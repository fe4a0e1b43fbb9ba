package org.cabildo.surveys.exchange.xlsform;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Languages as XLSForm writes them in its headings: {@code Español (es)}. */
final class Tongues {

    private static final Pattern NAMED = Pattern.compile("(.*)\\(\\s*([A-Za-z0-9-]+)\\s*\\)");
    private static final Set<String> ISO = Set.of(Locale.getISOLanguages());
    private static final Set<String> REGIONS = Set.of(Locale.getISOCountries());

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

    /**
     * From {@code Español (es)}, {@code es}, {@code Español}, {@code Spanish} or {@code Español (CO)}; none if it is no
     * language, or if word and code are two.
     */
    static Optional<Locale> read(String written) {
        Matcher named = NAMED.matcher(written.strip());
        if (!named.matches()) {
            return coded(written.strip()).or(() -> called(written.strip()));
        }
        String word = named.group(1).strip();
        String code = named.group(2);
        Optional<Locale> coded = coded(code);
        Optional<Locale> called = called(word);
        if (called.isPresent()
                && coded.filter(language -> isCalled(language, word)).isEmpty()) {
            return inRegion(called.get(), code);
        }
        return coded.or(() -> called(code));
    }

    private static Optional<Locale> coded(String code) {
        Locale tagged = Locale.forLanguageTag(code.replace('_', '-'));
        return ISO.contains(tagged.getLanguage()) ? Optional.of(tagged) : Optional.empty();
    }

    /** By its name in itself or in English. */
    private static Optional<Locale> called(String word) {
        return ISO.stream()
                .sorted()
                .map(Locale::forLanguageTag)
                .filter(language -> names(language).anyMatch(word::equalsIgnoreCase))
                .findFirst();
    }

    private static Stream<String> names(Locale language) {
        return Stream.of(language.getDisplayLanguage(Locale.ENGLISH), language.getDisplayLanguage(language));
    }

    /** Norsk (nb) too: its whole name is norsk bokmål. */
    private static boolean isCalled(Locale language, String word) {
        return names(language).anyMatch(name -> name.regionMatches(true, 0, word, 0, word.length()));
    }

    /** Regions are in capitals: {@code English (uk)} could as well be a slip in a form that is in Ukrainian. */
    private static Optional<Locale> inRegion(Locale language, String code) {
        String region = code.equals("UK") ? "GB" : code;
        return REGIONS.contains(region)
                ? Optional.of(new Locale.Builder()
                        .setLocale(language)
                        .setRegion(region)
                        .build())
                : Optional.empty();
    }
}
