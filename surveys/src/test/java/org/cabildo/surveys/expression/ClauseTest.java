package org.cabildo.surveys.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cabildo.surveys.expression.Clause.All;
import org.cabildo.surveys.expression.Clause.Any;
import org.cabildo.surveys.expression.Clause.Chosen;
import org.cabildo.surveys.expression.Clause.Compared;
import org.cabildo.surveys.expression.Clause.Not;
import org.cabildo.surveys.expression.Clause.Settled;
import org.cabildo.surveys.expression.Clause.Unsaid;
import org.junit.jupiter.api.Test;

final class ClauseTest {

    @Test
    void comparisons_of_an_answer_with_a_value_are_told_from_the_side_of_the_answer() throws ExpressionRefused {
        assertEquals(new Compared("role", Relation.EQUAL, "state"), clause("${role} = 'state'"));
        assertEquals(new Compared("age", Relation.MORE, "5"), clause("5 < ${age}"));
        assertEquals(new Compared("age", Relation.AT_LEAST, "-1.5"), clause("${age} >= -1.5"));
        assertEquals(new Compared("day", Relation.LESS, "2024-05-16"), clause("${day} < date('2024-05-16')"));
    }

    @Test
    void choices_and_what_joins_conditions_are_told() throws ExpressionRefused {
        assertEquals(
                new All(List.of(
                        new Chosen("used", "water"),
                        new Any(List.of(new Not(new Compared("role", Relation.UNEQUAL, "")), new Settled(false))))),
                clause("selected(${used}, 'water') and (not(${role} != '') or false())"));
    }

    @Test
    void a_calculation_is_not_told() throws ExpressionRefused {
        assertEquals(new Unsaid(), clause("${a} + ${b} > 3"));
        assertEquals(new Unsaid(), clause("${a} = ${b}"));
        assertEquals(new Unsaid(), clause("selected(${a}, ${b})"));
        assertEquals(new Unsaid(), clause("${a}"));
    }

    private static Clause clause(String source) throws ExpressionRefused {
        return Expression.parse(source).clause();
    }
}
