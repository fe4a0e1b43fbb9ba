package org.cabildo.ops.launcher;

/** One line out of a chain of exceptions. */
final class Reasons {

    private Reasons() {}

    /** What the innermost cause says; the outer ones only say that something went wrong. */
    static String root(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String message = root.getMessage();
        return message == null ? root.getClass().getSimpleName() : firstLine(message);
    }

    private static String firstLine(String text) {
        return text.strip().lines().findFirst().orElse("");
    }
}
