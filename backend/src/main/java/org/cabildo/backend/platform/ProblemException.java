package org.cabildo.backend.platform;

import java.util.List;
import java.util.Locale;

/**
 * A request that is refused for a reason that the caller can understand. Nothing was stored: it is unchecked, so that
 * the transaction it leaves is rolled back.
 */
public final class ProblemException extends RuntimeException {

    /** Nobody corrects more at a time, and an answer to a hostile request stays small. */
    private static final int MOST_NAMED = 200;

    private final ProblemType type;
    private final transient List<Object> arguments;
    private final transient List<FieldProblem> errors;

    public ProblemException(ProblemType type, Object... arguments) {
        this(type, List.of(), arguments);
    }

    /** @param errors every wrong field, for {@link ProblemType#INVALID}; the first 200 are kept */
    public ProblemException(ProblemType type, List<FieldProblem> errors, Object... arguments) {
        super(type + (errors.isEmpty() ? "" : ", " + errors.size() + " fields"));
        this.type = type;
        this.errors = errors.stream().limit(MOST_NAMED).toList();
        this.arguments = List.of(arguments);
    }

    public ProblemType type() {
        return type;
    }

    public List<FieldProblem> errors() {
        return errors;
    }

    /** One sentence in the reader's language: what is wrong, and what to do. */
    public String sentence(Locale language) {
        return ProblemSentences.detail(type, arguments, language);
    }
}
