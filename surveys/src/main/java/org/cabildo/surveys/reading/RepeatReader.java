package org.cabildo.surveys.reading;

import java.util.List;
import java.util.Optional;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.definition.Scope;
import org.cabildo.surveys.expression.Expression;
import org.cabildo.surveys.reading.ExpressionReader.Use;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a repeat: written out, or in a file of its own to {@code use} in several places, each with its prefix. */
final class RepeatReader {

    private static final int DEFAULT_MAX_ENTRIES = 20;
    private static final int MOST_ENTRIES = 1_000;
    private static final int DEEPEST = 2;
    /** A million would cost seconds and gigabytes for one answer. */
    private static final int MOST_IN_ALL = 10_000;

    private final Shared shared;
    private final YamlFiles files;
    private final QuestionReader questions;
    private final ScopeReader scopes;
    private final ExpressionReader expressions;

    RepeatReader(
            Shared shared,
            YamlFiles files,
            QuestionReader questions,
            ScopeReader scopes,
            ExpressionReader expressions) {
        this.shared = shared;
        this.files = files;
        this.questions = questions;
        this.scopes = scopes;
        this.expressions = expressions;
    }

    /** The repeat; none if the file that it uses cannot be read. */
    Optional<Repeat> read(Node node, Here here) {
        return read(node, here, 1);
    }

    /** @param around how many entries of what is around it there can be */
    private Optional<Repeat> read(Node node, Here here, int around) {
        Fields fields = new Fields(node, shared.problems());
        if (!fields.has("use")) {
            return Optional.of(repeat(fields, here, around));
        }
        Optional<Node> file = fields.required("use");
        Prefix prefix = new Prefix(fields.text("prefix") + "_", Position.of(node));
        fields.refuseOthers();
        return file.flatMap(used -> files.read(Fields.text(used, shared.problems()), Position.of(used)))
                .map(root -> repeat(new Fields(root, shared.problems()), here.with(prefix), around));
    }

    private Repeat repeat(Fields fields, Here here, int around) {
        String name = shared.names().claim(fields, "name", here.prefix());
        LocalizedText label = shared.languages().text(fields, "label");
        LocalizedText entryLabel = shared.languages().text(fields, "entry_label");
        LocalizedText hint = shared.languages().text(fields, "hint");
        int maxEntries = fields.optionalNumber("max_entries", 1, MOST_ENTRIES).orElse(DEFAULT_MAX_ENTRIES);
        int inAll = inAll(around, maxEntries, fields);
        Scope scope = scopes.read(fields, name, here);
        Here inside = here.under(scope).inEntriesOf(name);
        Expression count =
                expressions.read(fields, "repeat_count", Use.COUNT, name, here).orElse(null);
        shared.references().repeated(name, here.repeats());
        shared.concordance().of(name, fields);
        List<Question> asked = questions.read(fields.list("questions"), inside);
        List<Repeat> inner = inner(fields.optionalList("repeats"), inside, inAll);
        fields.refuseOthers();
        return new Repeat(name, label, entryLabel, hint, asked, maxEntries, count, inner, scope);
    }

    private int inAll(int around, int maxEntries, Fields fields) {
        // The first factor is within the bound, or stands in for what is not.
        int inAll = around * maxEntries;
        if (inAll <= MOST_IN_ALL) {
            return inAll;
        }
        shared.problems()
                .add(
                        fields.again("max_entries").orElse(fields.node()),
                        maxEntries + " entries in each of up to " + around + " are more than the " + MOST_IN_ALL
                                + " that one answer can have; lower 'max_entries' here or further out");
        return around;
    }

    private List<Repeat> inner(List<Node> items, Here inside, int around) {
        if (!items.isEmpty() && inside.repeats().size() == DEEPEST) {
            shared.problems().add(items.get(0), "repeats stand at most " + DEEPEST + " deep; ask this further out");
            return List.of();
        }
        return items.stream()
                .flatMap(item -> read(item, inside, around).stream())
                .toList();
    }
}
