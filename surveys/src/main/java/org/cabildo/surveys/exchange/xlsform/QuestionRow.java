package org.cabildo.surveys.exchange.xlsform;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cabildo.surveys.definition.Asked;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.surveys.definition.Look;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Rules;
import org.cabildo.surveys.definition.Sensitivity;
import org.cabildo.surveys.expression.Expression;

/** Fills the row of a question. */
record QuestionRow(List<Locale> languages) {

    /** XLSForm's type, with the list. */
    static String type(Question question) {
        String type = Own.xlsType(question.type());
        return question instanceof Question.OfList of
                ? type + " " + of.choices().name()
                : type;
    }

    void fill(Table.Line line, Question question) {
        Asked asked = question.asked();
        if (!isOnlyItsName(question)) {
            SurveySheet.texts(line, "label", asked.label(), languages);
        }
        SurveySheet.texts(line, "hint", asked.hint(), languages);
        rules(line, question.type(), asked);
        look(line, question, asked.look());
        if (question instanceof Question.OfList of) {
            line.with("choice_filter", source(of.choiceFilter()));
        }
        if (question instanceof Question.Text text) {
            boolean usual = text.maxLength() == Question.Text.usualLength(text.multiline());
            line.with("bind::" + Own.MAX_LENGTH, usual ? "" : Integer.toString(text.maxLength()));
        }
        boolean known = Own.xlsType(question.type()).equals(question.type());
        Sensitivity sensitivity = asked.origin().sensitivity();
        line.with("instance::hxl", asked.origin().hxl())
                .with("bind::" + Own.SOURCE, asked.origin().source())
                .with("bind::" + Own.SENSITIVITY, sensitivity == Sensitivity.PUBLIC ? "" : sensitivity.word())
                .with("bind::" + Own.TYPE, known ? "" : question.type());
    }

    private void rules(Table.Line line, String type, Asked asked) {
        Rules rules = asked.rules();
        SurveySheet.texts(line, "required_message", rules.requiredMessage(), languages);
        SurveySheet.texts(line, "constraint_message", rules.constraintMessage(), languages);
        line.with("required", asked.required() ? "yes" : source(rules.required()))
                .with("constraint", Own.both(Own.constraint(type), source(rules.constraint())))
                .with("calculation", source(rules.calculation()))
                .with("default", rules.initial())
                .with("read_only", rules.readOnly() ? "yes" : "");
    }

    private void look(Table.Line line, Question question, Look look) {
        SurveySheet.texts(line, "guidance_hint", look.guidanceHint(), languages);
        List<String> known = look.appearance().stream()
                .filter(word -> isKnown(question, word))
                .toList();
        boolean all = known.equals(look.appearance());
        line.with("appearance", String.join(" ", known))
                .with("bind::" + Own.APPEARANCE, all ? "" : String.join(" ", look.appearance()))
                .with(
                        "parameters",
                        look.parameters().entrySet().stream()
                                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                                .collect(Collectors.joining(" ")));
        look.media().forEach((medium, file) -> SurveySheet.texts(line, "media::" + medium, file, languages));
    }

    /** pyxform reads only some words for a range, and fewer where there are words for its numbers. */
    private static boolean isKnown(Question question, String word) {
        if (question instanceof Question.Range range) {
            return range.labels() == null
                    ? !word.equals("likert")
                    : List.of("vertical", "no-ticks").contains(word);
        }
        return true;
    }

    /** What is never shown has its name for a label where nobody wrote one. */
    private static boolean isOnlyItsName(Question question) {
        LocalizedText label = question.label();
        boolean shown = !(question instanceof Question.Calculate || question instanceof Question.Hidden);
        return !shown && label.byLanguage().values().stream().allMatch(question.name()::equals);
    }

    private static String source(Optional<Expression> expression) {
        return expression.map(Expression::source).orElse("");
    }
}
