package org.cabildo.surveys.reply;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.surveys.definition.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a reply, told so that the respondent can put it right.
 *
 * @param code stable, for programs: {@code unknown_question}, {@code too_long}, ...
 * @param pointer JSON pointer (RFC 6901) into the submission: {@code /answers/s1_t1_q1}
 * @param arguments what the sentence fills in, in its order; a {@code LocalizedText} among them, or a list of those, is
 *     shown in the reader's language
 * @param ownWords what the definition says when this is wrong, or null for the usual sentence
 */
public record Problem(
        String code,
        String pointer,
        List<Object> arguments,
        @Nullable LocalizedText ownWords) {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    public Problem(String code, String pointer, List<Object> arguments) {
        this(code, pointer, arguments, null);
    }

    /** One sentence in the language that is {@code Spoken} to the reader: what is wrong, and what to do. */
    public String message(Locale language) {
        return ownWords != null ? ProblemMessages.words(ownWords, language) : ProblemMessages.sentence(this, language);
    }

    /**
     * As {@link #message(Locale)}, in the words of whoever shows it.
     *
     * @param pattern in the reader's language, as {@link java.text.MessageFormat} takes it
     */
    public String message(Locale language, String pattern) {
        return ownWords != null
                ? ProblemMessages.words(ownWords, language)
                : ProblemMessages.sentence(this, pattern, language, language);
    }

    /** The usual sentence for a code in English, with its places; empty if no mistake has this code. */
    public static Optional<String> pattern(String code) {
        return Arrays.stream(Mistake.values())
                .filter(mistake -> mistake.code().equals(code))
                .findFirst()
                .map(mistake -> ProblemMessages.pattern(code, Locale.ENGLISH));
    }
}
