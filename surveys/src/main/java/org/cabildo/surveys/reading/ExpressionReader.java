package org.cabildo.surveys.reading;

import java.util.Optional;
import java.util.Set;
import org.cabildo.surveys.expression.Expression;
import org.cabildo.surveys.expression.ExpressionRefused;
import org.cabildo.surveys.expression.Vocabulary;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads conditions and calculations. */
final class ExpressionReader {

    private final Shared shared;

    ExpressionReader(Shared shared) {
        this.shared = shared;
    }

    /** What an expression is for, and what it may look at. */
    enum Use {
        RELEVANT("condition", true),
        FILTER("filter", true),
        COUNT("count", true),
        REQUIRED("condition", false),
        CONSTRAINT("constraint", false),
        CALCULATION("calculation", false);

        private final String shown;
        private final boolean onlyEarlier;

        Use(String shown, boolean onlyEarlier) {
            this.shown = shown;
            this.onlyEarlier = onlyEarlier;
        }

        /** Whether it decides what is asked, and so looks only at what was asked before. */
        boolean onlyEarlier() {
            return onlyEarlier;
        }

        /** Whether others wait for what it comes to. */
        boolean makesOthersWait() {
            return this != REQUIRED && this != CONSTRAINT;
        }
    }

    /** The expression in this field, if there is one that can be read. */
    Optional<Expression> read(Fields fields, String key, Use use, String name, Here here) {
        return read(fields, key, use, name, here, Set.of());
    }

    Optional<Expression> read(Fields fields, String key, Use use, String name, Here here, Set<String> columns) {
        return fields.optional(key).flatMap(node -> read(node, use, name, here, columns));
    }

    Optional<Expression> read(Node node, Use use, String name, Here here, Set<String> columns) {
        Optional<String> lookedAt = use == Use.CONSTRAINT ? Optional.of(name) : Optional.empty();
        Vocabulary words = new Words(shared.vocabulary(), lookedAt, columns);
        String source = here.prefix().expression(Fields.text(node, shared.problems()));
        try {
            Expression expression = Expression.parse(source, words);
            shared.references().expression(new References.Use(node, expression, use, name, here.repeats()));
            if (use == Use.RELEVANT && Reachability.never(expression, words)) {
                shared.problems().add(node, "no answer ever makes this hold; correct it, or leave the question out");
            }
            return Optional.of(expression);
        } catch (ExpressionRefused e) {
            shared.problems()
                    .add(node, use.shown + " cannot be read, at its character " + e.position() + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    /** One that we wrote ourselves. */
    static Expression compiled(String source) {
        try {
            return Expression.parse(source);
        } catch (ExpressionRefused e) {
            throw new IllegalStateException(source + ": " + e.getMessage(), e);
        }
    }
}
