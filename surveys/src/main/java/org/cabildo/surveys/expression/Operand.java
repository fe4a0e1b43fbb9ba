package org.cabildo.surveys.expression;

/** A term and where it begins, for messages. */
record Operand(Token at, Term term) {

    ExpressionRefused refused(String reason) {
        return new ExpressionRefused(at.position(), reason);
    }
}
