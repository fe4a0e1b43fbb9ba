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
 * @param required whether a reply without it is always refused (inside a repeat: an entry without it); whether it is
 *     required only under a condition is in the {@code rules}
 * @param relevantWhen the condition under which it is asked, or null when it always is; what its audience, its topic
 *     and its segment ask for is part of it
 * @param scope what it says itself about when and of whom it is asked
 */
public record Asked(
        String name,
        LocalizedText label,
        @Nullable LocalizedText hint,
        boolean required,
        @Nullable Expression relevantWhen,
        Rules rules,
        Look look,
        Origin origin,
        Scope scope) {

    /** A question of which what is around it asks nothing. */
    public Asked(
            String name,
            LocalizedText label,
            @Nullable LocalizedText hint,
            boolean required,
            @Nullable Expression relevantWhen,
            Rules rules,
            Look look,
            Origin origin) {
        this(
                name,
                label,
                hint,
                required,
                relevantWhen,
                rules,
                look,
                origin,
                new Scope(Audience.EVERYONE, relevantWhen));
    }

    /** A question without anything special. */
    public Asked(
            String name,
            LocalizedText label,
            @Nullable LocalizedText hint,
            boolean required,
            @Nullable Expression relevantWhen) {
        this(name, label, hint, required, relevantWhen, Rules.NONE, Look.PLAIN, Origin.UNSTATED);
    }

    public Optional<Expression> relevant() {
        return Optional.ofNullable(relevantWhen);
    }
}
