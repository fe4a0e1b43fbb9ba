package org.cabildo.surveys.expression;

/** Text that is no expression. The message says what is wrong, and what to do. */
public final class ExpressionRefused extends Exception {

    private final int position;

    ExpressionRefused(int position, String reason) {
        super(reason);
        this.position = position;
    }

    /** Where in the text, in characters from 1; one past the end where something is missing. */
    public int position() {
        return position;
    }
}
