package org.cabildo.surveys.expression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cabildo.surveys.expression.Terms.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * By recursive descent, one method for each level of precedence, the loosest first:
 *
 * <pre>
 * any      = all { "or" all }
 * all      = equality { "and" equality }
 * equality = order [ ("=" | "!=") order ]
 * order    = operand [ ("&lt;" | "&lt;=" | "&gt;" | "&gt;=") operand ]
 * operand  = "-" operand | "(" any ")" | reference | literal | number | function "(" [ any { "," any } ] ")"
 * </pre>
 *
 * XPath would let comparisons be chained without parentheses; {@code 1 < ${q} < 5} never means what its author meant.
 */
final class Parser {

    /** More than any condition that a person would write, less than what a thread's stack bears. */
    static final int MAX_LENGTH = 10_000;

    static final int MAX_DEPTH = 50;

    private static final Map<String, Comparator> EQUALITY = Map.of("=", Comparator.EQUAL, "!=", Comparator.UNEQUAL);
    private static final Map<String, Comparator> ORDER =
            Map.of("<", Comparator.LESS, "<=", Comparator.AT_MOST, ">", Comparator.MORE, ">=", Comparator.AT_LEAST);

    private final String source;
    private final Set<String> references = new LinkedHashSet<>();
    private List<Token> tokens = List.of();
    private int next;
    private int depth;

    Parser(String source) {
        this.source = source;
    }

    Expression parse() throws ExpressionRefused {
        if (source.length() > MAX_LENGTH) {
            throw new ExpressionRefused(
                    MAX_LENGTH + 1, "longer than " + MAX_LENGTH + " characters; ask in several questions");
        }
        tokens = new Tokenizer(source).tokens();
        Term root = any();
        if (peek().kind() != Token.Kind.END) {
            throw unexpected("join conditions with 'and' or 'or'");
        }
        return new Parsed(source, Collections.unmodifiableSet(references), root);
    }

    private Term any() throws ExpressionRefused {
        List<Term> terms = new ArrayList<>(List.of(all()));
        while (skip(Token.Kind.NAME, "or")) {
            terms.add(all());
        }
        return terms.size() == 1 ? terms.get(0) : new Terms.Any(List.copyOf(terms));
    }

    private Term all() throws ExpressionRefused {
        List<Term> terms = new ArrayList<>(List.of(equality()));
        while (skip(Token.Kind.NAME, "and")) {
            terms.add(equality());
        }
        return terms.size() == 1 ? terms.get(0) : new Terms.All(List.copyOf(terms));
    }

    private Term equality() throws ExpressionRefused {
        Term left = order();
        Comparator by = comparator(EQUALITY);
        return by == null ? left : new Terms.Comparison(left, by, order());
    }

    private Term order() throws ExpressionRefused {
        Term left = operand();
        Comparator by = comparator(ORDER);
        return by == null ? left : new Terms.Comparison(left, by, operand());
    }

    private Term operand() throws ExpressionRefused {
        if (++depth > MAX_DEPTH) {
            throw new ExpressionRefused(
                    peek().position(), "nested more than " + MAX_DEPTH + " deep; remove parentheses");
        }
        Term operand = bareOperand();
        depth--;
        return operand;
    }

    private Term bareOperand() throws ExpressionRefused {
        if (skip(Token.Kind.SYMBOL, "-")) {
            return new Terms.Negative(operand());
        }
        if (skip(Token.Kind.SYMBOL, "(")) {
            Term inner = any();
            expect(")");
            return inner;
        }
        return switch (peek().kind()) {
            case REFERENCE -> reference();
            case LITERAL -> new Terms.Literal(take().text());
            case NUMBER -> new Terms.Constant(Double.parseDouble(take().text()));
            case NAME -> function();
            default -> throw unexpected("here stands a ${question}, a text in quotes, a number or a function");
        };
    }

    private Term reference() {
        String question = take().text();
        references.add(question);
        return new Terms.Reference(question);
    }

    private Term function() throws ExpressionRefused {
        Token name = take();
        Function function = Function.named(name);
        expect("(");
        List<Term> arguments = new ArrayList<>();
        if (!peek().is(Token.Kind.SYMBOL, ")")) {
            arguments.add(any());
            while (skip(Token.Kind.SYMBOL, ",")) {
                arguments.add(any());
            }
        }
        expect(")");
        return function.of(arguments, name.position());
    }

    private Token peek() {
        return tokens.get(next);
    }

    private @Nullable Comparator comparator(Map<String, Comparator> level) {
        Comparator by = peek().kind() == Token.Kind.SYMBOL ? level.get(peek().text()) : null;
        if (by != null) {
            next++;
        }
        return by;
    }

    private Token take() {
        return tokens.get(next++);
    }

    private boolean skip(Token.Kind kind, String text) {
        boolean there = peek().is(kind, text);
        if (there) {
            next++;
        }
        return there;
    }

    private void expect(String symbol) throws ExpressionRefused {
        if (!skip(Token.Kind.SYMBOL, symbol)) {
            throw unexpected("write '" + symbol + "' here");
        }
    }

    private ExpressionRefused unexpected(String advice) {
        return new ExpressionRefused(peek().position(), "unexpected " + peek().shown() + "; " + advice);
    }

    private record Parsed(String source, Set<String> references, Term root) implements Expression {
        @Override
        public boolean holds(Answers answers) {
            return root.truth(answers);
        }
    }
}
