package org.cabildo.ui.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.cabildo.surveys.definition.Asked;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.ChoiceList;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.surveys.definition.Question;
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

    private static ChoiceList list(String... choices) {
        List<Choice> all =
                Stream.of(choices).map(name -> new Choice(name, both(name))).toList();
        return new ChoiceList("list", all);
    }

    private static Expression parsed(String condition) {
        try {
            return Expression.parse(condition);
        } catch (ExpressionRefused mistyped) {
            throw new IllegalArgumentException(mistyped);
        }
    }
}
