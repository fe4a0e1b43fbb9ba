package org.cabildo.surveys.print;

/** A {@link Selection} that the definition cannot fill. The message says what is wrong and what there is. */
public final class PrintRefused extends RuntimeException {

    PrintRefused(String message) {
        super(message);
    }
}
