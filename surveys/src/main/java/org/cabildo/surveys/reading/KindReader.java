package org.cabildo.surveys.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cabildo.surveys.definition.Asked;
import org.cabildo.surveys.definition.ChoiceList;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.expression.Expression;
import org.cabildo.surveys.reading.ExpressionReader.Use;
import org.snakeyaml.engine.v2.nodes.Node;

/** Makes a question of its kind, with what only that kind has. */
final class KindReader {

    private static final int MOST_CHARACTERS = 100_000;

    private final Shared shared;
    private final ExpressionReader expressions;

    KindReader(Shared shared, ExpressionReader expressions) {
        this.shared = shared;
        this.expressions = expressions;
    }

    Question read(Node type, Kind kind, Asked asked, Fields fields, Here here) {
        String[] words = Fields.text(type, shared.problems()).split(" ", 2);
        String list = words.length == 2 ? words[1].strip() : "";
        if (kind.hasList()) {
            return ofList(type, kind, list, asked, fields, here);
        }
        if (kind != Kind.UNREADABLE && !list.isEmpty()) {
            shared.problems().add(type, "type " + words[0] + " has no list; write the type alone");
        }
        return switch (kind) {
            case TEXT -> text(asked, fields);
            case INTEGER -> new Question.WholeNumber(asked);
            case DECIMAL -> new Question.DecimalNumber(asked);
            case RANGE -> new RangeReader(shared).read(asked, fields, this::choices);
            case DATE -> new Question.Date(asked);
            case YEAR -> new Question.Year(asked);
            case ACKNOWLEDGE -> new Question.Acknowledge(asked);
            case URL -> new Question.Url(asked);
            case EMAIL -> new Question.Email(asked);
            case PHONE -> new Question.Phone(asked);
            case GEOPOINT -> new Question.GeoPoint(asked);
            case FILE -> new FileReader(shared).read(asked, fields);
            // What nobody can read agrees with every expression, as what is calculated does.
            case CALCULATE, UNREADABLE -> new Question.Calculate(asked);
            case HIDDEN -> new Question.Hidden(asked);
            default -> new Question.Note(asked);
        };
    }

    private Question text(Asked asked, Fields fields) {
        boolean multiline = asked.look().appearance().contains("multiline");
        int maxLength =
                fields.optionalNumber("max_length", 1, MOST_CHARACTERS).orElse(Question.Text.usualLength(multiline));
        return new Question.Text(asked, multiline, maxLength);
    }

    private Question ofList(Node type, Kind kind, String list, Asked asked, Fields fields, Here here) {
        ChoiceList choices = choices(type, list);
        Set<String> columns = new HashSet<>(Set.of("name"));
        choices.choices().forEach(choice -> columns.addAll(choice.columns().keySet()));
        Expression filter = expressions
                .read(fields, "choice_filter", Use.FILTER, asked.name(), here, columns)
                .orElse(null);
        return switch (kind) {
            case SELECT_ONE -> new Question.SelectOne(asked, choices, filter);
            case SELECT_MULTIPLE -> new Question.SelectMultiple(asked, choices, filter);
            default -> new Question.Rank(asked, choices, filter);
        };
    }

    private ChoiceList choices(Node where, String list) {
        ChoiceList choices = shared.lists().get(list);
        if (choices != null) {
            return choices;
        }
        // Without any list, their file could not be read, which was told.
        if (!shared.lists().isEmpty()) {
            shared.problems()
                    .add(
                            where,
                            "there is no choice list '" + list + "'; write one of "
                                    + String.join(", ", shared.lists().keySet()));
        }
        return new ChoiceList(list, List.of());
    }
}
