package org.cabildo.surveys.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.cabildo.surveys.definition.Question;
import org.snakeyaml.engine.v2.nodes.Node;

/** Finds a {@code default} that could not be an answer. */
final class Defaults {

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");

    private Defaults() {}

    static void check(Question question, Fields fields, Problems problems) {
        fields.again("default").ifPresent(node -> {
            String given = question.asked().rules().initial();
            if (question instanceof Question.OfList of) {
                choices(of, given, node, problems);
            } else if (!fits(question, given)) {
                problems.add(node, "'" + given + "' is no answer of type " + question.type() + "; correct it");
            }
        });
    }

    private static void choices(Question.OfList of, String given, Node node, Problems problems) {
        List<String> names = of instanceof Question.SelectOne ? List.of(given) : List.of(given.split(" "));
        for (String name : names) {
            if (of.choices().choice(name).isEmpty()) {
                problems.add(
                        node,
                        "'" + name + "' is not in the list " + of.choices().name() + "; correct it");
            }
        }
    }

    private static boolean fits(Question question, String given) {
        if (question instanceof Question.WholeNumber || question instanceof Question.Year) {
            return WHOLE.matcher(given).matches();
        }
        if (question instanceof Question.DecimalNumber || question instanceof Question.Range) {
            return DECIMAL.matcher(given).matches();
        }
        if (question instanceof Question.Date) {
            return isDay(given);
        }
        return question instanceof Question.Text
                || question instanceof Question.Hidden
                || question instanceof Question.Url
                || question instanceof Question.Email
                || question instanceof Question.Phone;
    }

    private static boolean isDay(String given) {
        try {
            LocalDate.parse(given);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
