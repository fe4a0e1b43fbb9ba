package org.cabildo.surveys.definition;

import java.util.Optional;
import org.cabildo.surveys.expression.Expression;
import org.jspecify.annotations.Nullable;

/**
 * What a segment, topic, repeat or question says itself about when and of whom it is asked; what is around it may ask
 * for more.
 *
 * @param relevantWhen its own condition, or null for none
 */
public record Scope(Audience audience, @Nullable Expression relevantWhen) {

    /** Whenever what is around it is asked. */
    public static final Scope ALWAYS = new Scope(Audience.EVERYONE, null);

    public Optional<Expression> relevant() {
        return Optional.ofNullable(relevantWhen);
    }
}
