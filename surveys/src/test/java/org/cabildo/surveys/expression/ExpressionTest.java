package org.cabildo.surveys.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                "${age} = women         | 10 | 'women' is no function; there are not(), selected(), count-selected(), string-length(), regex(), if(), coalesce(), round(), number(), today(), date(), true(), false(), count() and sum(), and text stands in quotes",
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
                "number('1e3') = 1000                       | false",
                "number('+5') = 5                           | false",
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 + 2 * 3                                     | 7",
                "(1 + 2) * 3                                   | 9",
                "7 - 2 - 1                                     | 4",
                "7 div 2                                       | 3.5",
                "-7 mod 3                                      | -1",
                "0.1 + 0.2 = 0.3                               | true",
                "1 div 0                                       | ``",
                "${missing} + 1                                | ``",
                "coalesce(${missing}, 0) + 1                   | 1",
                "coalesce(${missing}, ${age}, 5)               | 41",
                "if(${age} >= 18, 'adult', 'minor')            | adult",
                "if(${missing}, 1, 0)                          | 0",
                "round(2.5)                                    | 3",
                "round(-2.5)                                   | -2",
                "round(3.14159, 2)                             | 3.14",
                "round(1250, -2)                               | 1300",
                "round(0 div 0)                                | ``",
                "regex(${age}, '[0-9]{2}')                     | true",
                "regex(${age}, '[0-9]')                        | false",
                "regex(${age}, '(4*)*1?x')                     | false",
                "today()                                       | 2024-05-17",
                "today() - date(${day})                              | 7",
                "date(${day}) < today()                        | true",
                "date('2024-05-10') = ${day}                   | true",
                "date(19853)                                   | 2024-05-10",
                "date(${text})                                 | ``",
                "count(${child})                               | 3",
                "sum(${child_age})                             | 12",
                "sum(${nobody})                                | 0",
                ".                                             | 12",
                ". > 10 and . < 20                             | true",
                "true() and not(false())                       | true",
                "10000000 * 10                                 | 100000000"
            })
    void calculates(String source, String value) throws ExpressionRefused {
        assertEquals(value, Expression.parse(source).value(new Household()));
    }

    @Test
    void a_careless_pattern_comes_to_an_end() throws ExpressionRefused {
        Expression careless = Expression.parse("regex(${x}, '(a+)+b')");

        assertFalse(
                assertTimeoutPreemptively(Duration.ofSeconds(5), () -> careless.holds(question -> "a".repeat(5_000))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "${story} + 1              |  1 | ${story} is text; calculate with numbers or dates",
                "1 - ${groups}             |  5 | ${groups} is several choices; calculate with numbers or dates",
                "-${story}                 |  2 | ${story} is text; calculate with numbers or dates",
                "'two' * 2                 |  1 | the text 'two' is no number; write one, without quotes",
                "${story} > 5              |  1 | ${story} is text; calculate with numbers or dates",
                "${age} > 'ten'            | 10 | the text 'ten' is no number; write one, without quotes",
                "${age} = 'ten'            | 10 | the text 'ten' is no number; write one, without quotes",
                "${day} > '2024-05-16'     | 10 | the text '2024-05-16' is no date yet; write date('2024-05-16')",
                "${day} = '16/05/2024'     | 10 | the text '16/05/2024' is no date; write year, month and day as '2024-05-16'",
                "${day} > 5                | 10 | a date is compared with a number; compare it with date('2024-05-16') or today()",
                "date('soon')              |  6 | the text 'soon' is no date; write year, month and day as '2024-05-16'",
                "${role} = 'king'          | 11 | 'king' is not among the choices of ${role}; there are academia, state",
                "'king' != ${role}         |  1 | 'king' is not among the choices of ${role}; there are academia, state",
                "selected(${role}, 'king') | 19 | 'king' is not among the choices of ${role}; there are academia, state",
                "selected(${age}, '5')     | 10 | ${age} is a number; ask about a select_one, select_multiple or rank question",
                "count-selected(${story})  | 16 | ${story} is text; ask about a select_one, select_multiple or rank question",
                "round(${story})           |  7 | ${story} is text; calculate with numbers or dates",
                "regex(${story}, ${age})   | 17 | the pattern of regex() is not in quotes; write regex(${question}, 'pattern')",
                "regex(${story}, '[a')     | 17 | the pattern cannot be read: Unclosed character class at its character 2; correct it",
                "count(5)                  |  7 | unexpected '5'; write count(${repeat})",
                "if(${age}, 1)             |  1 | if() is given 2 arguments; write if(condition, then, otherwise)"
            })
    void finds_what_no_answer_can_make_sense_of(String source, int position, String message) {
        ExpressionRefused refused =
                assertThrows(ExpressionRefused.class, () -> Expression.parse(source, new Household()));
        assertEquals(position + ": " + message, refused.position() + ": " + refused.getMessage());
    }

    @Test
    void what_is_not_answered_is_nothing_whatever_its_type() throws ExpressionRefused {
        Answers blank = question -> "";
        for (String holds : List.of("${age} = ''", "${day} = ''", "not(${age})", "not(${day} < today())")) {
            assertTrue(Expression.parse(holds, new Household()).holds(blank), holds);
        }
        assertFalse(Expression.parse("${age}", new Household()).holds(question -> "0"));
    }

    @Test
    void can_be_written_with_other_names() throws ExpressionRefused {
        Expression both = Expression.allOf(List.of(
                Expression.parse("${a} = '${b}'"), Expression.parse("count(${c}) > .5 or ${a}", new Household())));

        assertEquals("(/a = '${b}') and (count(/c) > .5 or /a)", both.with(name -> "/" + name));
        assertEquals(Set.of("a", "c"), both.references());
        assertEquals(Set.of("c"), both.gathered());
    }

    /** Answers of a family, and what its questions are. */
    private static final class Household implements Answers, Vocabulary {

        @Override
        public String of(String question) {
            return question.equals("day") ? "2024-05-10" : GIVEN.getOrDefault(question, "");
        }

        @Override
        public List<String> each(String name) {
            return switch (name) {
                case "child" -> List.of("", "", "");
                case "child_age" -> List.of("5", "", "7");
                default -> List.of();
            };
        }

        @Override
        public String self() {
            return "12";
        }

        @Override
        public LocalDate today() {
            return LocalDate.of(2024, 5, 17);
        }

        @Override
        public Type type(String question) {
            return switch (question) {
                case "age" -> Type.NUMBER;
                case "day" -> Type.DAY;
                case "story" -> Type.TEXT;
                case "groups" -> Type.CHOICES;
                case "role" -> Type.ONE_CHOICE;
                default -> Type.ANY;
            };
        }

        @Override
        public Optional<Set<String>> choices(String question) {
            return question.equals("role") ? Optional.of(Set.of("state", "academia")) : Optional.empty();
        }
    }
}
