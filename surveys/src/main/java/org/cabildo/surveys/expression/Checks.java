package org.cabildo.surveys.expression;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds, before there is any answer, what no answer can make sense of. XPath would convert whatever comes and carry on
 * with "not a number", so that a condition silently never holds.
 */
final class Checks {

    private final Vocabulary vocabulary;

    Checks(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Something to calculate with. */
    void number(Operand operand) throws ExpressionRefused {
        Type type = operand.term().type();
        if (operand.term() instanceof Leaves.Literal literal) {
            if (!isNumber(literal.text())) {
                throw operand.refused(operand.at().shown() + " is no number; write one, without quotes");
            }
        } else if (type == Type.TEXT || type == Type.CHOICES || type == Type.ENTRIES) {
            throw operand.refused(operand.at().shown() + " is " + type.shown() + "; calculate with numbers or dates");
        }
    }

    /** Two things of which one can be less than the other. */
    void ordered(Operand left, Operand right) throws ExpressionRefused {
        orderable(left);
        orderable(right);
        if (isDay(left) != isDay(right) && !isOpen(left) && !isOpen(right)) {
            throw right.refused("a date is compared with a number; compare it with date('2024-05-16') or today()");
        }
    }

    /** Two things that can be the same. */
    void comparable(Operand left, Operand right) throws ExpressionRefused {
        among(left, right);
        among(right, left);
    }

    /** Choices, and the one that is looked for among them. */
    void selected(Operand among, Operand choice) throws ExpressionRefused {
        choices(among);
        if (choice.term() instanceof Leaves.Literal literal) {
            known(among, choice, literal.text().strip());
        }
    }

    void choices(Operand among) throws ExpressionRefused {
        Type type = among.term().type();
        if (type != Type.CHOICES && type != Type.ONE_CHOICE && type != Type.ANY) {
            throw among.refused(among.at().shown() + " is " + type.shown()
                    + "; ask about a select_one, select_multiple or rank question");
        }
    }

    private void orderable(Operand operand) throws ExpressionRefused {
        if (operand.term() instanceof Leaves.Literal literal
                && Term.Dated.parse(literal.text()).isPresent()) {
            throw operand.refused(operand.at().shown() + " is no date yet; write date('" + literal.text() + "')");
        }
        number(operand);
    }

    private void among(Operand question, Operand value) throws ExpressionRefused {
        if (!(value.term() instanceof Leaves.Literal literal) || literal.text().isEmpty()) {
            return;
        }
        switch (question.term().type()) {
            case NUMBER -> number(value);
            case DAY -> {
                if (Term.Dated.parse(literal.text()).isEmpty()) {
                    throw value.refused(value.at().shown() + " is no date; write year, month and day as '2024-05-16'");
                }
            }
            case ONE_CHOICE -> known(question, value, literal.text());
            default -> {}
        }
    }

    private void known(Operand question, Operand value, String choice) throws ExpressionRefused {
        Optional<Set<String>> choices = name(question.term()).flatMap(vocabulary::choices);
        if (choices.isPresent() && !choice.isEmpty() && !choices.get().contains(choice)) {
            throw value.refused("'" + choice + "' is not among the choices of "
                    + question.at().shown() + "; there are " + String.join(", ", new TreeSet<>(choices.get())));
        }
    }

    private Optional<String> name(Term term) {
        if (term instanceof References.Text reference) {
            return Optional.of(reference.question());
        }
        return term instanceof Leaves.Self ? vocabulary.lookedAt() : Optional.empty();
    }

    private static boolean isDay(Operand operand) {
        return operand.term().type() == Type.DAY;
    }

    private static boolean isOpen(Operand operand) {
        return operand.term().type() == Type.ANY;
    }

    private static boolean isNumber(String text) {
        return !Double.isNaN(Term.Textual.number(text));
    }
}
