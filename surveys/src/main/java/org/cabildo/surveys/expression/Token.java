package org.cabildo.surveys.expression;

/**
 * A word of an expression.
 *
 * @param text without its quotes or braces; empty at the end
 * @param position of its first character, from 1
 */
record Token(Kind kind, String text, int position) {

    enum Kind {
        REFERENCE,
        LITERAL,
        NUMBER,
        NAME,
        SYMBOL,
        END
    }

    boolean is(Kind expectedKind, String expectedText) {
        return kind == expectedKind && text.equals(expectedText);
    }

    /** As a message names it. */
    String shown() {
        return switch (kind) {
            case END -> "the end";
            case REFERENCE -> "${" + text + "}";
            case LITERAL -> "the text '" + text + "'";
            default -> "'" + text + "'";
        };
    }
}
