package org.cabildo.surveys.definition;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chooses the form of words that goes with a number: {@code {0,plural,=0#no answers|one#one answer|other#{0} answers}}
 * becomes one of the three. {@code one} and {@code other} are the plural categories of CLDR, {@code =0} is exactly that
 * number; {@code other} is always there.
 *
 * <p>For the four languages of the product CLDR has these two categories, and one for whole millions, which
 * nothing here counts. {@code java.text} knows them only inside its short numbers, of whole ones, and ICU4J is heavy for that.
 */
public final class Plurals {

    private static final Predicate<BigDecimal> ONE_ALONE = number -> number.compareTo(BigDecimal.ONE) == 0;
    private static final Predicate<BigDecimal> BELOW_TWO = number -> number.compareTo(BigDecimal.valueOf(2)) < 0;

    /** Of which numbers the category is {@code one}; they are never negative. */
    private static final Map<String, Predicate<BigDecimal>> ONE =
            Map.of("en", ONE_ALONE, "es", ONE_ALONE, "pt", BELOW_TWO, "fr", BELOW_TWO);

    private static final String OTHER = "other";

    /** Forms hold no braces but those of places. */
    private static final Pattern CHOICE =
            Pattern.compile("\\{(\\d),plural,((?:[^{}]|\\{\\d(?:,[^{}]*)?})*)}", Pattern.DOTALL);

    private Plurals() {}

    /**
     * @param pattern for {@link java.text.MessageFormat}, but for the choices in it
     * @param language one of {@link Spoken#LANGUAGES}
     * @return the same without choices
     * @throws IllegalArgumentException if there is no number in a place that has forms, or no form for it
     */
    public static String chosen(String pattern, Locale language, Object... arguments) {
        Matcher choices = CHOICE.matcher(pattern);
        return choices.replaceAll(choice -> Matcher.quoteReplacement(form(choice, language, arguments)));
    }

    private static String form(MatchResult choice, Locale language, Object... arguments) {
        int place = Integer.parseInt(choice.group(1));
        if (place >= arguments.length || !(arguments[place] instanceof Number counted)) {
            throw new IllegalArgumentException("no number for " + choice.group());
        }
        BigDecimal number = new BigDecimal(counted.toString());
        String[] forms = choice.group(2).split("\\|", -1);
        String exactly = "=" + number.stripTrailingZeros().toPlainString() + "#";
        String category = category(number, language) + "#";
        return Arrays.stream(forms)
                .filter(form -> form.startsWith(exactly))
                .findFirst()
                .or(() -> Arrays.stream(forms)
                        .filter(form -> form.startsWith(category))
                        .findFirst())
                .or(() -> Arrays.stream(forms)
                        .filter(form -> form.startsWith(OTHER + "#"))
                        .findFirst())
                .map(form -> form.substring(form.indexOf('#') + 1))
                .orElseThrow(() -> new IllegalArgumentException("no form for " + number + " in " + choice.group()));
    }

    /** By CLDR: {@code one}, {@code other}. */
    static String category(BigDecimal number, Locale language) {
        Predicate<BigDecimal> one = ONE.get(language.getLanguage());
        if (one == null) {
            throw new IllegalArgumentException("no rules for the plural in " + language);
        }
        return one.test(number) ? "one" : OTHER;
    }
}
