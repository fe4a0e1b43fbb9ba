package org.cabildo.ui.form;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.surveys.definition.Question;
import org.cabildo.ui.shell.Words;

/** Texts that mention answers: {@code Water costs ${water_each} for each person}. */
public final class Mentions {

    /** Stands where an answer is not known yet. */
    static final Words UNKNOWN = language -> "…";

    private static final Pattern MENTION = Pattern.compile("\\$\\{([^}]*)}");

    private Mentions() {}

    /** A question's words on its page. */
    public static Words label(Question question, Given given) {
        return Words.madeOf(
                question.label(), language -> filledIn(question.label(), given.standing(question), language));
    }

    /** A question's words where no answers are known. */
    public static Words label(Question question) {
        return Words.madeOf(
                question.label(), language -> filledIn(question.label(), Standing.always(question, ""), language));
    }

    /**
     * A question's words where answers are only read.
     *
     * @param mentioned the answer of a name, in words; empty if there is none
     */
    public static Words label(Question question, Function<String, Optional<Words>> mentioned) {
        return language ->
                filledIn(question.label(), name -> mentioned.apply(name).orElse(UNKNOWN), language);
    }

    public static String filledIn(LocalizedText text, Standing standing, Locale language) {
        return filledIn(text, standing::mentioned, language);
    }

    private static String filledIn(LocalizedText text, Function<String, Words> mentioned, Locale language) {
        return MENTION.matcher(text.in(language))
                .replaceAll(mention -> Matcher.quoteReplacement(
                        mentioned.apply(mention.group(1)).in(language)));
    }
}
