package org.cabildo.surveys.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cabildo.surveys.definition.Audience;
import org.cabildo.surveys.definition.ChoiceList;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Scope;
import org.cabildo.surveys.expression.Expression;
import org.cabildo.surveys.reading.ExpressionReader.Use;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the fields {@code relevant} and {@code audience}, which segments, topics, repeats and questions can have. */
final class ScopeReader {

    private final Shared shared;
    private final ExpressionReader expressions;

    ScopeReader(Shared shared, ExpressionReader expressions) {
        this.shared = shared;
        this.expressions = expressions;
    }

    /** @param name of the part that is read */
    Scope read(Fields fields, String name, Here here) {
        Optional<Node> audience = fields.optional("audience");
        Audience own = audience.map(this::audience).orElse(Audience.EVERYONE);
        if (here.audience().and(own).isEmpty()) {
            shared.problems()
                    .add(
                            audience.orElse(fields.node()),
                            "this is for nobody, since what is around it is for others; correct one of the two");
        }
        Expression relevant =
                expressions.read(fields, "relevant", Use.RELEVANT, name, here).orElse(null);
        return new Scope(own, relevant);
    }

    private Audience audience(Node node) {
        Fields fields = new Fields(node, shared.problems());
        Audience audience = new Audience(
                names(fields, "groups", Definition.STAKEHOLDER_GROUPS),
                names(fields, "countries", Definition.COUNTRIES));
        fields.refuseOthers();
        return audience;
    }

    private List<String> names(Fields fields, String key, String list) {
        return choices(fields.optionalList(key), list);
    }

    /** Names of choices of this list, which is told of any that is not there; without those that the list was told of. */
    List<String> choices(List<Node> items, String list) {
        List<String> names = new ArrayList<>();
        ChoiceList known = shared.lists().get(list);
        for (Node item : items) {
            String name = Fields.text(item, shared.problems());
            if (known != null && known.choice(name).isEmpty()) {
                shared.problems().add(item, "'" + name + "' is not in the list " + list + "; correct it, or add it");
            } else if (ChoicesReader.CHOICE.matcher(name).matches()) {
                names.add(name);
            }
        }
        return names;
    }
}
