package org.cabildo.backend.platform;

import java.util.Locale;
import java.util.function.Function;
import org.cabildo.surveys.reply.Problem;

/**
 * One wrong field of a request.
 *
 * @param code stable, for programs
 * @param pointer JSON pointer (RFC 6901) into the request's body
 * @param sentence what is wrong and what to do, in the reader's language
 */
public record FieldProblem(String code, String pointer, Function<Locale, String> sentence) {

    private static final int LONGEST_SHOWN = 60;

    /** A problem whose sentence stands in {@code problems*.properties} under {@code field.{code}}. */
    public static FieldProblem of(String code, String pointer, Object... arguments) {
        return new FieldProblem(code, pointer, language -> ProblemSentences.field(code, arguments, language));
    }

    public static FieldProblem of(Problem problem) {
        return new FieldProblem(
                problem.code(), problem.pointer(), language -> ProblemSentences.reply(problem, language));
    }

    /** A value that came in, short enough to be told back. */
    public static String shown(String value) {
        return value.length() <= LONGEST_SHOWN ? value : value.substring(0, LONGEST_SHOWN) + "…";
    }

    public String message(Locale language) {
        return sentence.apply(language);
    }

    @Override
    public String toString() {
        return code + " at " + pointer;
    }
}
