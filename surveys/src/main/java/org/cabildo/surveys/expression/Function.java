package org.cabildo.surveys.expression;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** The functions that an expression can call, but for those {@link Gathering over entries}. */
enum Function {
    NOT("not", "not(condition)", 1, 1) {
        @Override
        Term of(List<Operand> given, Checks checks) {
            return new Logic.Not(given.get(0).term());
        }
    },
    SELECTED("selected", "selected(${question}, 'choice')", 2, 2) {
        @Override
        Term of(List<Operand> given, Checks checks) throws ExpressionRefused {
            checks.selected(given.get(0), given.get(1));
            return new Logic.Selected(given.get(0).term(), given.get(1).term());
        }
    },
    COUNT_SELECTED("count-selected", "count-selected(${question})", 1, 1) {
        @Override
        Term of(List<Operand> given, Checks checks) throws ExpressionRefused {
            checks.choices(given.get(0));
            return new Numbers.CountSelected(given.get(0).term());
        }
    },
    STRING_LENGTH("string-length", "string-length(${question})", 1, 1) {
        @Override
        Term of(List<Operand> given, Checks checks) {
            return new Numbers.StringLength(given.get(0).term());
        }
    },
    REGEX("regex", "regex(${question}, 'pattern')", 2, 2) {
        @Override
        Term of(List<Operand> given, Checks checks) throws ExpressionRefused {
            Operand pattern = given.get(1);
            if (!(pattern.term() instanceof Leaves.Literal literal)) {
                throw pattern.refused("the pattern of regex() is not in quotes; write regex(${question}, 'pattern')");
            }
            try {
                return new Logic.Matches(given.get(0).term(), new Regex(Pattern.compile(literal.text())));
            } catch (PatternSyntaxException e) {
                throw pattern.refused("the pattern cannot be read: " + e.getDescription() + " at its character "
                        + (e.getIndex() + 1) + "; correct it");
            }
        }
    },
    IF("if", "if(condition, then, otherwise)", 3, 3) {
        @Override
        Term of(List<Operand> given, Checks checks) {
            return new Branches.If(
                    given.get(0).term(), given.get(1).term(), given.get(2).term());
        }
    },
    COALESCE("coalesce", "coalesce(first, second)", 2, 20) {
        @Override
        Term of(List<Operand> given, Checks checks) {
            return new Branches.Coalesce(given.stream().map(Operand::term).toList());
        }
    },
    ROUND("round", "round(number, places)", 1, 2) {
        @Override
        Term of(List<Operand> given, Checks checks) throws ExpressionRefused {
            checks.number(given.get(0));
            Term places = given.size() == 2 ? given.get(1).term() : new Leaves.Constant(0);
            return new Numbers.Round(given.get(0).term(), places);
        }
    },
    NUMBER("number", "number(text)", 1, 1) {
        @Override
        Term of(List<Operand> given, Checks checks) {
            return new Numbers.Of(given.get(0).term());
        }
    },
    TODAY("today", "today()", 0, 0) {
        @Override
        Term of(List<Operand> given, Checks checks) {
            return new Days.Today();
        }
    },
    DATE("date", "date('2024-05-16')", 1, 1) {
        @Override
        Term of(List<Operand> given, Checks checks) throws ExpressionRefused {
            Operand day = given.get(0);
            if (day.term() instanceof Leaves.Literal literal
                    && Term.Dated.parse(literal.text()).isEmpty()) {
                throw day.refused(day.at().shown() + " is no date; write year, month and day as '2024-05-16'");
            }
            return new Days.Of(day.term());
        }
    },
    TRUE("true", "true()", 0, 0) {
        @Override
        Term of(List<Operand> given, Checks checks) {
            return new Logic.Constant(true);
        }
    },
    FALSE("false", "false()", 0, 0) {
        @Override
        Term of(List<Operand> given, Checks checks) {
            return new Logic.Constant(false);
        }
    };

    private final String name;
    private final String usage;
    private final int least;
    private final int most;

    Function(String name, String usage, int least, int most) {
        this.name = name;
        this.usage = usage;
        this.least = least;
        this.most = most;
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
                "'" + token.text() + "' is no function; there are " + known
                        + ", count() and sum(), and text stands in quotes");
    }

    /** Calls it, which must be given as many arguments as it takes. */
    Term of(List<Operand> given, Checks checks, int position) throws ExpressionRefused {
        if (given.size() < least || given.size() > most) {
            throw new ExpressionRefused(position, name + "() is given " + given.size() + " arguments; write " + usage);
        }
        return of(given, checks);
    }

    abstract Term of(List<Operand> given, Checks checks) throws ExpressionRefused;
}
