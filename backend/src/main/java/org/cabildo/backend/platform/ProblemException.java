package org.cabildo.backend.platform;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    private final @Nullable Duration wait;

    public ProblemException(ProblemType type, Object... arguments) {
        this(type, List.of(), arguments);
    }

    /** @param errors every wrong field, for {@link ProblemType#INVALID}; the first 200 are kept */
    public ProblemException(ProblemType type, List<FieldProblem> errors, Object... arguments) {
        this(type, errors, null, arguments);
    }

    private ProblemException(
            ProblemType type, List<FieldProblem> errors, @Nullable Duration wait, Object... arguments) {
        super(type + (errors.isEmpty() ? "" : ", " + errors.size() + " fields"));
        this.type = type;
        this.errors = errors.stream().limit(MOST_NAMED).toList();
        this.arguments = List.of(arguments);
        this.wait = wait;
    }

    /** @param wait until it is worth trying again */
    static ProblemException tooManyRequests(Duration wait) {
        return new ProblemException(ProblemType.TOO_MANY_REQUESTS, List.of(), wait, wait.toMinutes() + 1);
    }

    public ProblemType type() {
        return type;
    }

    /** What its sentence names. */
    public List<Object> arguments() {
        return arguments;
    }

    public List<FieldProblem> errors() {
        return errors;
    }

    /** How long to wait before trying again, where waiting helps. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(wait);
    }

    /** One sentence in the reader's language: what is wrong, and what to do. */
    public String sentence(Locale language) {
        return ProblemSentences.detail(type, arguments, language);
    }
}
