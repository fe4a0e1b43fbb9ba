package org.cabildo.surveys.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cabildo.surveys.definition.Asked;
import org.cabildo.surveys.definition.ChoiceList;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.expression.Expression;
import org.cabildo.surveys.expression.ExpressionRefused;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the questions of a topic or of a repeat. */
final class QuestionReader {

    /** How much text fits unless the definition says otherwise, in characters. */
    private static final int LINE = 300;

    private static final int PARAGRAPHS = 20_000;
    private static final int MOST = 100_000;

    private static final Set<String> WITHOUT_LIST = Set.of("text", "date", "url");
    private static final String TYPES = "text, date, url, select_one LIST or select_multiple LIST";

    private final Shared shared;
    private final Map<String, ChoiceList> lists;
    private final References references;

    QuestionReader(Shared shared, Map<String, ChoiceList> lists, References references) {
        this.shared = shared;
        this.lists = lists;
        this.references = references;
    }

    /** @param repeat the repeat that they stand in, or empty */
    List<Question> read(List<Node> items, Prefix prefix, String repeat) {
        return items.stream().map(item -> question(item, prefix, repeat)).toList();
    }

    private Question question(Node node, Prefix prefix, String repeat) {
        Fields fields = new Fields(node, shared.problems());
        String name = shared.names().claim(fields, "name", prefix);
        Optional<Node> type = fields.required("type");
        Asked asked = new Asked(
                name,
                shared.languages().text(fields, "label"),
                shared.languages().optionalText(fields, "hint").orElse(null),
                fields.flag("required"),
                relevant(fields, prefix, name, repeat));
        shared.concordance().of(name, fields);
        Question question = type.map(t -> kind(t, asked, fields)).orElseGet(() -> new Question.Date(asked));
        if (type.isPresent()) {
            fields.refuseOthers();
        }
        references.asked(name, repeat);
        return question;
    }

    private Question kind(Node type, Asked asked, Fields fields) {
        String[] words = Fields.text(type, shared.problems()).split(" ", 2);
        String list = words.length == 2 ? words[1].strip() : "";
        if (WITHOUT_LIST.contains(words[0]) && !list.isEmpty()) {
            shared.problems().add(type, "type " + words[0] + " has no list; write the type alone");
        }
        return switch (words[0]) {
            case "text" -> text(asked, fields);
            case "date" -> new Question.Date(asked);
            case "url" -> new Question.Url(asked);
            case "select_one" -> new Question.SelectOne(asked, choices(type, list));
            case "select_multiple" -> new Question.SelectMultiple(asked, choices(type, list));
            default -> {
                shared.problems().add(type, "unknown type '" + words[0] + "'; write " + TYPES);
                yield text(asked, fields);
            }
        };
    }

    private Question text(Asked asked, Fields fields) {
        Optional<Node> appearance = fields.optional("appearance");
        appearance.ifPresent(node -> {
            String text = Fields.text(node, shared.problems());
            if (!text.equals("multiline")) {
                shared.problems().add(node, "unknown appearance '" + text + "'; write multiline, or leave it out");
            }
        });
        boolean multiline = appearance.isPresent();
        int maxLength = fields.optionalNumber("max_length", 1, MOST).orElse(multiline ? PARAGRAPHS : LINE);
        return new Question.Text(asked, multiline, maxLength);
    }

    private ChoiceList choices(Node type, String list) {
        ChoiceList choices = lists.get(list);
        if (choices == null) {
            // Without any list, their file could not be read, which was told.
            if (lists.isEmpty()) {
                return new ChoiceList(list, List.of());
            }
            shared.problems()
                    .add(
                            type,
                            "there is no choice list '" + list + "'; write one of "
                                    + String.join(", ", lists.keySet()));
            return new ChoiceList(list, List.of());
        }
        return choices;
    }

    private @Nullable Expression relevant(Fields fields, Prefix prefix, String question, String repeat) {
        Node node = fields.optional("relevant").orElse(null);
        if (node == null) {
            return null;
        }
        try {
            Expression expression = Expression.parse(prefix.expression(Fields.text(node, shared.problems())));
            references.condition(new References.Condition(node, expression, question, repeat));
            return expression;
        } catch (ExpressionRefused e) {
            shared.problems()
                    .add(node, "condition cannot be read, at its character " + e.position() + ": " + e.getMessage());
            return null;
        }
    }
}
