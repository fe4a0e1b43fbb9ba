package org.cabildo.ui.form;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.cabildo.surveys.definition.Asked;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.ChoiceList;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.surveys.definition.Look;
import org.cabildo.surveys.definition.Origin;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.definition.Rules;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.definition.Topic;
import org.cabildo.surveys.expression.Expression;
import org.cabildo.surveys.expression.ExpressionRefused;
import org.jspecify.annotations.Nullable;

/** Questions about a journey, worded in both languages: {@code from} is "from in English", "from en español". */
final class Questions {

    static final Locale SPANISH = Locale.forLanguageTag("es");

    private Questions() {}

    static Question.Text text(String name) {
        return new Question.Text(asked(name, null), true, 100);
    }

    static Question.Text textIf(String name, String condition) {
        return new Question.Text(asked(name, condition), true, 100);
    }

    static Question.SelectOne one(String name, String... choices) {
        return new Question.SelectOne(asked(name, null), list(choices));
    }

    static Question.SelectMultiple some(String name, String... choices) {
        return new Question.SelectMultiple(asked(name, null), list(choices));
    }

    /** A definition with nothing in it but these. */
    static Definition form(Question... questions) {
        return form(List.of(questions), List.of());
    }

    static Definition form(List<Question> questions, List<Repeat> repeats) {
        return new Definition(
                "journey",
                1,
                both("Journey"),
                both("A journey"),
                both("Travellers"),
                List.of(),
                List.of(),
                List.of(Locale.ENGLISH, SPANISH),
                List.of(Locale.ENGLISH, SPANISH),
                List.of(),
                List.of(segment(List.of(new Topic("journey", both("journey"), questions)), repeats)),
                List.of(),
                "");
    }

    static Segment segment(List<Topic> topics, List<Repeat> repeats) {
        return new Segment("s1", both("Segment"), List.of(), List.of(), null, List.of(), topics, repeats);
    }

    static Question.Range scale(String name, int start, int end, String... labels) {
        return new Question.Range(
                asked(name, null),
                BigDecimal.valueOf(start),
                BigDecimal.valueOf(end),
                BigDecimal.ONE,
                labels.length == 0 ? null : list(labels));
    }

    static Asked needed(String name) {
        return new Asked(name, both(name), both("hint of " + name), true, null);
    }

    static Asked calculated(String name, String calculation) {
        return ruled(name, new Rules(null, null, null, null, parsed(calculation), "", false));
    }

    static Asked fixed(String name, String value) {
        return ruled(name, new Rules(null, null, null, null, null, value, true));
    }

    static Asked constrained(String name, String constraint) {
        return ruled(name, new Rules(null, null, parsed(constraint), both("wrong " + name), null, "", false));
    }

    private static Asked ruled(String name, Rules rules) {
        return new Asked(name, both(name), null, false, null, rules, Look.PLAIN, Origin.UNSTATED);
    }

    static Asked asked(String name, @Nullable String condition) {
        return new Asked(
                name, both(name), both("hint of " + name), false, condition == null ? null : parsed(condition));
    }

    static LocalizedText both(String word) {
        Map<Locale, String> texts = new LinkedHashMap<>();
        texts.put(Locale.ENGLISH, word + " in English");
        texts.put(SPANISH, word + " en español");
        return new LocalizedText(texts);
    }

    static ChoiceList list(String... choices) {
        List<Choice> all =
                Stream.of(choices).map(name -> new Choice(name, both(name))).toList();
        return new ChoiceList("list", all);
    }

    static Expression parsed(String condition) {
        try {
            return Expression.parse(condition);
        } catch (ExpressionRefused mistyped) {
            throw new IllegalArgumentException(mistyped);
        }
    }
}
