package org.cabildo.surveys.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cabildo.surveys.definition.Asked;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Rules;
import org.cabildo.surveys.definition.Scope;
import org.cabildo.surveys.expression.Expression;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the questions of a topic or of a repeat. */
final class QuestionReader {

    private final Shared shared;
    private final ScopeReader scopes;
    private final KindReader kinds;
    private final RulesReader rules;
    private final LookReader looks;
    private final OriginReader origins;
    private final OtherReader others;

    QuestionReader(Shared shared, ScopeReader scopes, ExpressionReader expressions) {
        this.shared = shared;
        this.scopes = scopes;
        this.kinds = new KindReader(shared, expressions);
        this.rules = new RulesReader(shared, expressions);
        this.looks = new LookReader(shared);
        this.origins = new OriginReader(shared);
        this.others = new OtherReader(shared);
    }

    List<Question> read(List<Node> items, Here here) {
        List<Question> questions = new ArrayList<>();
        items.forEach(item -> questions.addAll(question(item, here)));
        return questions;
    }

    /** The question, and the text question that {@code other: true} puts after it. */
    private List<Question> question(Node node, Here here) {
        Fields fields = new Fields(node, shared.problems());
        String name = shared.names().claim(fields, "name", here.prefix());
        Optional<Node> typeNode = fields.required("type");
        Kind kind = typeNode.map(type -> Kind.read(type, shared.problems())).orElse(Kind.UNREADABLE);
        Texts texts = new Texts(shared, here, name, OriginReader.sensitivity(fields, shared.problems()));
        LocalizedText label = kind.isShown() ? texts.required(fields, "label") : texts.named(fields, "label");
        AskedAlike.check(label, fields, shared.problems());
        LocalizedText hint = texts.optional(fields, "hint");
        Scope scope = scopes.read(fields, name, here);
        Here inside = here.under(scope);
        Rules ruled = rules.read(fields, kind, name, here, texts);
        Asked asked = new Asked(
                name,
                label,
                hint,
                RulesReader.isRequired(fields, shared.problems()),
                inside.conditions().isEmpty() ? null : Expression.allOf(inside.conditions()),
                ruled,
                looks.read(fields, kind, texts),
                origins.read(fields, texts.sensitivity(), inside.audience()),
                scope);
        shared.concordance().of(name, fields);
        Question question = typeNode.map(type -> kinds.read(type, kind, asked, fields, here))
                .orElseGet(() -> new Question.Calculate(asked));
        if (kind != Kind.UNREADABLE) {
            Defaults.check(question, fields, shared.problems());
        }
        shared.references().asked(name, here.repeats(), asked.origin().sensitivity());
        List<Question> expanded = others.expand(question, kind, fields, here);
        if (kind != Kind.UNREADABLE) {
            fields.refuseOthers();
        }
        return expanded;
    }
}
