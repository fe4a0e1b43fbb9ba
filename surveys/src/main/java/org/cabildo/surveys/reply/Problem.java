package org.cabildo.surveys.reply;

import java.util.List;
import java.util.Locale;
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

    /** One sentence in the reader's language (English where there is none in it): what is wrong, and what to do. */
    public String message(Locale language) {
        return ownWords != null ? ProblemMessages.words(ownWords, language) : ProblemMessages.sentence(this, language);
    }
}
