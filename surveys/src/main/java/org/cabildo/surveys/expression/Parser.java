package org.cabildo.surveys.expression;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cabildo.surveys.expression.Numbers.Operator;
import org.jspecify.annotations.Nullable;

/**
 * By recursive descent, one method for each level of precedence, the loosest first:
 *
 * <pre>
 * any      = all { "or" all }
 * all      = equality { "and" equality }
 * equality = order [ ("=" | "!=") order ]
 * order    = sum [ ("&lt;" | "&lt;=" | "&gt;" | "&gt;=") sum ]
 * sum      = product { ("+" | "-") product }
 * product  = operand { ("*" | "div" | "mod") operand }
 * operand  = "-" operand | "(" any ")" | reference | "." | literal | number | column
 *          | function "(" [ any { "," any } ] ")"
 * </pre>
 *
 * XPath would let comparisons be chained without parentheses; {@code 1 < ${q} < 5} never means what its author meant.
 */
final class Parser {

    /** More than any condition that a person would write, less than what a thread's stack bears. */
    static final int MAX_LENGTH = 10_000;

    static final int MAX_DEPTH = 50;

    private static final Map<String, Relation> EQUALITY = Map.of("=", Relation.EQUAL, "!=", Relation.UNEQUAL);
    private static final Map<String, Relation> ORDER =
            Map.of("<", Relation.LESS, "<=", Relation.AT_MOST, ">", Relation.MORE, ">=", Relation.AT_LEAST);
    private static final Map<String, Operator> SUM = Map.of("+", Operator.PLUS, "-", Operator.MINUS);
    private static final Map<String, Operator> PRODUCT =
            Map.of("*", Operator.TIMES, "div", Operator.DIVIDED_BY, "mod", Operator.MODULO);

    private final String source;
    private final Vocabulary vocabulary;
    private final Checks checks;
    private final Set<String> references = new LinkedHashSet<>();
    private final Set<String> gathered = new LinkedHashSet<>();
    private boolean dependsOnDay;
    private List<Token> tokens = List.of();
    private int next;
    private int depth;

    Parser(String source, Vocabulary vocabulary) {
        this.source = source;
        this.vocabulary = vocabulary;
        this.checks = new Checks(vocabulary);
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
        return new Parsed(source, references, gathered, dependsOnDay, root);
    }

    private Term any() throws ExpressionRefused {
        List<Term> terms = new ArrayList<>(List.of(all()));
        while (skip(Token.Kind.NAME, "or")) {
            terms.add(all());
        }
        return terms.size() == 1 ? terms.get(0) : new Logic.Any(List.copyOf(terms));
    }

    private Term all() throws ExpressionRefused {
        List<Term> terms = new ArrayList<>(List.of(equality()));
        while (skip(Token.Kind.NAME, "and")) {
            terms.add(equality());
        }
        return terms.size() == 1 ? terms.get(0) : new Logic.All(List.copyOf(terms));
    }

    private Term equality() throws ExpressionRefused {
        Operand left = new Operand(peek(), order());
        Relation by = take(EQUALITY);
        if (by == null) {
            return left.term();
        }
        Operand right = new Operand(peek(), order());
        checks.comparable(left, right);
        return new Logic.Comparison(left.term(), by, right.term());
    }

    private Term order() throws ExpressionRefused {
        Operand left = new Operand(peek(), sum());
        Relation by = take(ORDER);
        if (by == null) {
            return left.term();
        }
        Operand right = new Operand(peek(), sum());
        checks.ordered(left, right);
        return new Logic.Comparison(left.term(), by, right.term());
    }

    private Term sum() throws ExpressionRefused {
        Operand left = new Operand(peek(), product());
        for (Operator by = take(SUM); by != null; by = take(SUM)) {
            left = arithmetic(left, by, new Operand(peek(), product()));
        }
        return left.term();
    }

    private Term product() throws ExpressionRefused {
        Operand left = new Operand(peek(), operand());
        for (Operator by = take(PRODUCT); by != null; by = take(PRODUCT)) {
            left = arithmetic(left, by, new Operand(peek(), operand()));
        }
        return left.term();
    }

    private Operand arithmetic(Operand left, Operator by, Operand right) throws ExpressionRefused {
        checks.number(left);
        checks.number(right);
        return new Operand(left.at(), new Numbers.Arithmetic(left.term(), by, right.term()));
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
            Operand negated = new Operand(peek(), operand());
            checks.number(negated);
            return new Numbers.Negative(negated.term());
        }
        if (skip(Token.Kind.SYMBOL, "(")) {
            Term inner = any();
            expect(")");
            return inner;
        }
        if (peek().is(Token.Kind.SYMBOL, ".")) {
            return self();
        }
        return switch (peek().kind()) {
            case REFERENCE -> reference();
            case LITERAL -> new Leaves.Literal(take().text());
            case NUMBER -> new Leaves.Constant(Double.parseDouble(take().text()));
            case NAME -> named();
            default -> throw unexpected("here stands a ${question}, a text in quotes, a number or a function");
        };
    }

    private Term reference() {
        String question = take().text();
        references.add(question);
        return References.to(question, vocabulary.type(question));
    }

    private Term self() {
        next++;
        return new Leaves.Self(vocabulary.lookedAt().map(vocabulary::type).orElse(Type.ANY));
    }

    private Term named() throws ExpressionRefused {
        Token name = take();
        Optional<Gathering> gathering = Gathering.named(name.text());
        if (gathering.isPresent()) {
            return gathered(gathering.get());
        }
        if (vocabulary.hasColumn(name.text()) && !peek().is(Token.Kind.SYMBOL, "(")) {
            return new Leaves.Column(name.text());
        }
        return function(name);
    }

    private Term gathered(Gathering gathering) throws ExpressionRefused {
        expect("(");
        if (peek().kind() != Token.Kind.REFERENCE) {
            throw unexpected("write " + gathering.usage());
        }
        String name = take().text();
        expect(")");
        references.add(name);
        gathered.add(name);
        return gathering.over(name);
    }

    private Term function(Token name) throws ExpressionRefused {
        Function function = Function.named(name);
        expect("(");
        List<Operand> given = new ArrayList<>();
        if (!peek().is(Token.Kind.SYMBOL, ")")) {
            given.add(new Operand(peek(), any()));
            while (skip(Token.Kind.SYMBOL, ",")) {
                given.add(new Operand(peek(), any()));
            }
        }
        expect(")");
        dependsOnDay |= function == Function.TODAY;
        return function.of(given, checks, name.position());
    }

    private Token peek() {
        return tokens.get(next);
    }

    /** What the next word means among these, which is then taken; null, and nothing taken, if it is none of them. */
    private <T> @Nullable T take(Map<String, T> meanings) {
        boolean canBe = peek().kind() == Token.Kind.SYMBOL || peek().kind() == Token.Kind.NAME;
        T meaning = canBe ? meanings.get(peek().text()) : null;
        if (meaning != null) {
            next++;
        }
        return meaning;
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
}
