package org.cabildo.surveys.print;

/** What cannot be printed, or not so. The message says what is wrong, and what there is instead. */
public final class PrintRefused extends RuntimeException {

    PrintRefused(String message) {
        super(message);
    }
}
