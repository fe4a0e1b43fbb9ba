package org.cabildo.surveys.definition;

import java.util.Optional;
import org.cabildo.surveys.expression.Expression;
import org.jspecify.annotations.Nullable;

/**
 * What an answer must be, or what makes it.
 *
 * @param requiredWhen the condition under which it must be answered, or null; {@link Asked#required} is always
 * @param requiredMessage what to say when it is missing, or null for the usual sentence
 * @param constraintOn what must hold of an answer, {@code .}, or null
 * @param constraintMessage what to say when it does not, or null for the usual sentence
 * @param calculated what its answer is computed from, or null when it is given
 * @param initial the answer that it starts with, in stored form; empty for none
 * @param readOnly whether a respondent only looks at it
 */
public record Rules(
        @Nullable Expression requiredWhen,
        @Nullable LocalizedText requiredMessage,
        @Nullable Expression constraintOn,
        @Nullable LocalizedText constraintMessage,
        @Nullable Expression calculated,
        String initial,
        boolean readOnly) {

    public static final Rules NONE = new Rules(null, null, null, null, null, "", false);

    public Optional<Expression> required() {
        return Optional.ofNullable(requiredWhen);
    }

    public Optional<Expression> constraint() {
        return Optional.ofNullable(constraintOn);
    }

    public Optional<Expression> calculation() {
        return Optional.ofNullable(calculated);
    }
}
