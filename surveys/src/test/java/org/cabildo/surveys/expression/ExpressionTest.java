package org.cabildo.surveys.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExpressionTest {

    private static final Map<String, String> GIVEN =
            Map.of("age", "41", "text", "añ😀", "groups", "women indigenous", "zero", "0", "padded", " 7 ");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "''                     |  1 | unexpected the end; here stands a ${question}, a text in quotes, a number or a function",
                "${age                  |  1 | a reference is written ${question_name}",
                "${año} = 1             |  1 | a reference is written ${question_name}",
                "${age} = 'x            | 10 | this quote is never closed; close it with '",
                "${age} = ‘x’           | 10 | curly quote ‘; write ' or \"",
                "${age} # 1             |  8 | unexpected #; remove it, or put text between quotes",
                "${age} ${text}         |  8 | unexpected ${text}; join conditions with 'and' or 'or'",
                "${age} = women         | 10 | 'women' is no function; there are not(), selected(), count-selected(), string-length(), and text stands in quotes",
                "not ${age}             |  5 | unexpected ${age}; write '(' here",
                "not(${age}, 1)         |  1 | not() is given 2 arguments; write not(condition)",
                "selected()             |  1 | selected() is given 0 arguments; write selected(${question}, 'choice')",
                "(${age} = 1            | 12 | unexpected the end; write ')' here",
                "${age} = 1)            | 11 | unexpected ')'; join conditions with 'and' or 'or'",
                "1 < ${age} < 50        | 12 | unexpected '<'; join conditions with 'and' or 'or'",
                "${age} = 1 and         | 15 | unexpected the end; here stands a ${question}, a text in quotes, a number or a function",
                "${age} == 1            |  9 | unexpected '='; here stands a ${question}, a text in quotes, a number or a function"
            })
    void says_what_is_wrong_where_and_what_to_do(String source, int position, String message) {
        String written = source.equals("''") ? "" : source;
        ExpressionRefused refused = assertThrows(ExpressionRefused.class, () -> Expression.parse(written));
        assertEquals(position + ": " + message, refused.position() + ": " + refused.getMessage());
    }

    @Test
    void refuses_what_would_exhaust_the_stack() {
        assertThrows(ExpressionRefused.class, () -> Expression.parse("(".repeat(5_000) + "1" + ")".repeat(4_999)));
        assertThrows(ExpressionRefused.class, () -> Expression.parse("-".repeat(9_999) + "1"));
        assertThrows(ExpressionRefused.class, () -> Expression.parse(" ".repeat(10_001)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "${age} != ''                               | true",
                "${missing} != ''                           | false",
                "${age} = 41                                | true",
                "${age} = 41.0                              | true",
                "${age} = '41.0'                            | false",
                "${age} >= 41 and ${age} <= 41              | true",
                "${age} > 41 or ${age} < 41                 | false",
                "'10' > '9'                                 | true",
                "${padded} = 7                              | true",
                "${missing} < 5                             | false",
                "${missing} >= 0                            | false",
                "${missing} != 5                            | true",
                "${text} = 0                                | false",
                "'1e3' = 1000                               | false",
                "'+5' = 5                                   | false",
                "-${age} = -41                              | true",
                ".5 = 0.50                                  | true",
                "'false'                                    | true",
                "${zero}                                    | true",
                "0                                          | false",
                "not(0)                                     | true",
                "not(${missing})                            | true",
                "(1 = 1) = 'anything'                       | true",
                "(1 = 1) < 2                                | true",
                "1 = 1 or 1 = 1 and 1 = 2                   | true",
                "(1 = 1 or 1 = 1) and 1 = 2                 | false",
                "1 < 2 = 2 < 3                              | true",
                "selected(${groups}, 'women')               | true",
                "selected(${groups}, 'wom')                 | false",
                "selected(${groups}, '')                    | false",
                "selected(${missing}, '')                   | false",
                "count-selected(${groups}) = 2              | true",
                "count-selected(${missing}) = 0             | true",
                "string-length(${text}) = 3                 | true",
                "string-length(5) = 1                       | true",
                "string-length(1.50) = 3                    | true",
                "string-length(1 = 1) = 4                   | true",
                "${text} = \"añ😀\"                         | true",
                "\"it's\" != 'its'                          | true"
            })
    void compares_by_the_rules_of_xpath(String source, boolean holds) throws ExpressionRefused {
        assertEquals(holds, Expression.parse(source).holds(name -> GIVEN.getOrDefault(name, "")));
    }

    @Test
    void knows_what_it_looks_at_and_how_it_was_written() throws ExpressionRefused {
        Expression expression = Expression.parse("selected(${a}, ${b}) and not(${a} = 'x${c}')");

        assertEquals(Set.of("a", "b"), expression.references());
        assertEquals("selected(${a}, ${b}) and not(${a} = 'x${c}')", expression.source());
    }
}
