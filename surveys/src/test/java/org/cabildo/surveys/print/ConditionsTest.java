package org.cabildo.surveys.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.cabildo.surveys.definition.Asked;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Rules;
import org.cabildo.surveys.expression.Expression;
import org.cabildo.surveys.expression.ExpressionRefused;
import org.cabildo.surveys.reading.Definitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConditionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "${moved} = 'yes'                          | Only if you answered “the yes” to question 1.",
                "${moved} != 'yes'                         | Only if you did not answer “the yes” to question 1.",
                "${moved} != '' and ${moved} != 'no'       | Only if you did not answer “the no” to question 1.",
                "${moved} = 'yes' or ${moved} = 'no'       | Only if you answered “the yes” or “the no” to question 1.",
                "selected(${used}, 'water')                | Only if you ticked “the water” in question 2.",
                "not(selected(${used}, 'water'))           | Only if you did not tick “the water” in question 2.",
                "${used} != ''                             | Only if you answered question 2.",
                "${moved} = ''                             | Only if you left question 1 empty.",
                "5 <= ${adults}                            | Only if your answer to question 3 is 5 or more.",
                "${adults} < 2.5 or ${moved} = 'no'        | Only if your answer to question 3 is less than 2.5 or you answered “the no” to question 1.",
                "${adults} > 2 and (${moved} = 'no' or ${moved} = 'yes') | Only if your answer to question 3 is more than 2 and you answered “the no” or “the yes” to question 1.",
                "${stakeholder_group} = '' or ${stakeholder_group} = 'state' | Only for: the state.",
                "${country} = 'PE' and ${moved} = 'yes'    | Only in: the PE. Only if you answered “the yes” to question 1."
            })
    void a_simple_condition_is_said_with_the_numbers_on_the_paper(String relevant, String sentences) {
        assertEquals(sentences, String.join(" ", conditions(relevant)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "${twice} > 6                              | Whether this is asked follows from your answer to question 3. If in doubt, answer it.",
                "${adults} + string-length(${moved}) > 6   | Whether this is asked follows from your answers to questions 1 and 3. If in doubt, answer it.",
                "(${moved} = 'yes' and ${adults} > 1) or ${adults} > 9 | Whether this is asked follows from your answers to questions 1 and 3. If in doubt, answer it.",
                "today() > date('2024-05-16')              | This is asked only in some cases. If in doubt, answer it."
            })
    void any_other_condition_names_the_questions_behind_it_and_is_never_shown(String relevant, String sentence) {
        assertEquals(List.of(sentence), conditions(relevant));
    }

    private static List<String> conditions(String relevant) {
        return household().text("why", "Why?", relevant).conditions("why");
    }

    private static Sketch household() {
        return new Sketch()
                .with(new Question.SelectOne(Sketch.asked("moved"), Sketch.YES_NO))
                .with(new Question.SelectMultiple(Sketch.asked("used"), Sketch.list("services", "water", "waste")))
                .with(new Question.WholeNumber(Sketch.asked("adults")))
                .with(new Question.Calculate(
                        ruled("twice", new Rules(null, null, null, null, expression("${adults} * 2"), "", false))));
    }

    @Test
    void when_an_answer_is_needed_is_said_too() {
        Sketch sketch = household()
                .with(new Question.Email(
                        ruled("email", new Rules(expression("${moved} = 'yes'"), null, null, null, null, "", false))));

        assertEquals(List.of("Needs an answer if you answered “the yes” to question 1."), sketch.conditions("email"));
    }

    @Test
    void choices_stand_below_the_answer_that_they_go_with() {
        Printed printed = Printed.of(Definitions.bundled("municipal-services"), Selection.in(Locale.ENGLISH));

        assertTrue(printed.says("If you answered “Harbour” to question 2:"));
    }

    @Test
    void a_question_that_mentions_an_answer_says_which() {
        Printed printed = Printed.of(
                household().text("why", "You have ${adults} adults?", "").definition(), Selection.in(Locale.ENGLISH));

        assertTrue(printed.says("You have [your answer to question 3] adults?"));
    }

    @Test
    void a_question_that_is_not_on_the_paper_is_named_by_its_wording() {
        Sketch sketch = new Sketch()
                .text("law", "Which law, after ${law}?", "${stakeholder_group} = 'state'")
                .text("why", "Why?", "${law} != ''");
        Printed printed =
                Printed.of(sketch.definition(), new Selection(Locale.ENGLISH, "academia", null, List.of(), null));

        assertTrue(printed.says("Only if you answered question “Which law, after ________?”. 1."));
    }

    private static Asked ruled(String name, Rules rules) {
        Asked plain = Sketch.asked(name);
        return new Asked(name, plain.label(), null, false, null, rules, plain.look(), plain.origin());
    }

    private static Expression expression(String source) {
        try {
            return Expression.parse(source);
        } catch (ExpressionRefused e) {
            throw new IllegalArgumentException(source, e);
        }
    }
}
