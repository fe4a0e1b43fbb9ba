package org.cabildo.surveys.expression;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The functions that an expression can call. */
enum Function {
    NOT("not", "not(condition)", 1) {
        @Override
        Term of(List<Term> arguments) {
            return new Terms.Not(arguments.get(0));
        }
    },
    SELECTED("selected", "selected(${question}, 'choice')", 2) {
        @Override
        Term of(List<Term> arguments) {
            return new Terms.Selected(arguments.get(0), arguments.get(1));
        }
    },
    COUNT_SELECTED("count-selected", "count-selected(${question})", 1) {
        @Override
        Term of(List<Term> arguments) {
            return new Terms.CountSelected(arguments.get(0));
        }
    },
    STRING_LENGTH("string-length", "string-length(${question})", 1) {
        @Override
        Term of(List<Term> arguments) {
            return new Terms.StringLength(arguments.get(0));
        }
    };

    private final String name;
    private final String usage;
    private final int arity;

    Function(String name, String usage, int arity) {
        this.name = name;
        this.usage = usage;
        this.arity = arity;
    }

    static Function named(Token token) throws ExpressionRefused {
        for (Function function : values()) {
            if (function.name.equals(token.text())) {
                return function;
            }
        }
        String known = Arrays.stream(values()).map(f -> f.name + "()").collect(Collectors.joining(", "));
        throw new ExpressionRefused(
                token.position(),
                "'" + token.text() + "' is no function; there are " + known + ", and text stands in quotes");
    }

    /** Calls it, which must be given as many arguments as it takes. */
    Term of(List<Term> arguments, int position) throws ExpressionRefused {
        if (arguments.size() != arity) {
            throw new ExpressionRefused(
                    position, name + "() is given " + arguments.size() + " arguments; write " + usage);
        }
        return of(arguments);
    }

    abstract Term of(List<Term> arguments);
}
