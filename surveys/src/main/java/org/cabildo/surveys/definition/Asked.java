package org.cabildo.surveys.definition;

import java.util.Optional;
import org.cabildo.surveys.expression.Expression;
import org.jspecify.annotations.Nullable;

/**
 * What every question has, whatever its kind.
 *
 * @param name stable and unique in the definition
 * @param label the wording, per language
 * @param hint help below the wording, or null
 * @param required whether a reply without it is refused (inside a repeat: an entry without it)
 * @param relevantWhen the condition under which it is asked, or null when it always is
 */
public record Asked(
        String name,
        LocalizedText label,
        @Nullable LocalizedText hint,
        boolean required,
        @Nullable Expression relevantWhen) {

    public Optional<Expression> relevant() {
        return Optional.ofNullable(relevantWhen);
    }
}
