package org.cabildo.surveys.reading;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.surveys.definition.Rules;
import org.cabildo.surveys.expression.Expression;
import org.cabildo.surveys.reading.ExpressionReader.Use;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads what an answer must be, or what makes it. */
final class RulesReader {

    /** No condition, so that only {@code true} and {@code false} make sense. */
    private static final Pattern WORD = Pattern.compile("\\w*");

    /** What a calculation's result can be stored as, whatever it is. */
    private static final Set<Kind> COMPUTABLE =
            Set.of(Kind.CALCULATE, Kind.HIDDEN, Kind.TEXT, Kind.INTEGER, Kind.DECIMAL, Kind.DATE, Kind.YEAR);

    private final Shared shared;
    private final ExpressionReader expressions;

    RulesReader(Shared shared, ExpressionReader expressions) {
        this.shared = shared;
        this.expressions = expressions;
    }

    /** Whether it always is, and not only under a condition. */
    static boolean isRequired(Fields fields, Problems problems) {
        return fields.again("required")
                .map(node -> Fields.text(node, problems).equals("true"))
                .orElse(false);
    }

    Rules read(Fields fields, Kind kind, String name, Here here, Texts texts) {
        Expression required = required(fields, kind, name, here);
        LocalizedText requiredMessage = texts.optional(fields, "required_message");
        Expression constraint = expressions
                .read(fields, "constraint", Use.CONSTRAINT, name, here)
                .orElse(null);
        LocalizedText constraintMessage = texts.optional(fields, "constraint_message");
        Expression calculation = calculation(fields, kind, name, here);
        String initial = fields.optional("default")
                .map(node -> Fields.text(node, shared.problems()))
                .orElse("");
        boolean readOnly = fields.flag("read_only");
        refuseIdle(fields, kind);
        return new Rules(required, requiredMessage, constraint, constraintMessage, calculation, initial, readOnly);
    }

    private @Nullable Expression required(Fields fields, Kind kind, String name, Here here) {
        Node node = fields.optional("required").orElse(null);
        if (node == null) {
            return null;
        }
        if (!kind.isAnswered() && kind != Kind.UNREADABLE) {
            shared.problems().add(node, "nobody answers a " + kind.word() + "; leave 'required' out");
        }
        String text = Fields.text(node, shared.problems());
        if (WORD.matcher(text).matches()) {
            fields.isTrue(node);
            return null;
        }
        return expressions.read(node, Use.REQUIRED, name, here, Set.of()).orElse(null);
    }

    private @Nullable Expression calculation(Fields fields, Kind kind, String name, Here here) {
        Optional<Node> node = kind == Kind.CALCULATE ? fields.required("calculation") : fields.optional("calculation");
        if (node.isPresent() && kind != Kind.UNREADABLE && !COMPUTABLE.contains(kind)) {
            shared.problems().add(node.get(), "a " + kind.word() + " cannot be calculated; use a calculate question");
        }
        return node.flatMap(n -> expressions.read(n, Use.CALCULATION, name, here, Set.of()))
                .orElse(null);
    }

    /** Words that would never be said. */
    private void refuseIdle(Fields fields, Kind kind) {
        idle(fields, "required_message", "required");
        idle(fields, "constraint_message", "constraint");
        if (!kind.isAnswered() && kind != Kind.UNREADABLE) {
            fields.again("constraint")
                    .ifPresent(node -> shared.problems()
                            .add(node, "nobody answers a " + kind.word() + "; leave 'constraint' out"));
        }
    }

    private void idle(Fields fields, String message, String rule) {
        fields.again(message)
                .filter(node -> fields.again(rule).isEmpty())
                .ifPresent(
                        node -> shared.problems().add(node, "there is no '" + rule + "' that this speaks of; add it"));
    }
}
