package org.cabildo.backend.attachment;

import java.text.Normalizer;
import java.util.Set;

/** A file's name as it is kept: what people called it, and nothing that a computer could take for more than that. */
final class CleanName {

    /** With its ending, in characters of Java. */
    static final int LONGEST = 150;

    /** Of folders, and of those that some system gives a meaning. */
    private static final String UNSAFE = "/\\:*?\"<>|";

    /** Marks of direction among them: with one, {@code gpj.exe} reads as {@code exe.jpg}. */
    private static final Set<Integer> UNSEEN = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.SURROGATE,
            (int) Character.PRIVATE_USE,
            (int) Character.UNASSIGNED,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR);

    private CleanName() {}

    /**
     * @param given as the browser tells it, perhaps with folders
     * @return ends as names of this kind do; {@code attachment.pdf} if there is nothing else to call it
     */
    static String of(String given, FileKind kind) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        StringBuilder clean = new StringBuilder();
        Normalizer.normalize(last, Normalizer.Form.NFC)
                .codePoints()
                .filter(c -> !UNSEEN.contains(Character.getType(c)))
                .map(c ->
                        UNSAFE.indexOf(c) >= 0 ? '_' : Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c)
                .forEach(clean::appendCodePoint);
        String stem = stem(clean.toString().replaceAll(" +", " "), kind)
                .replaceAll("^[. ]+", "")
                .replaceAll("[. ]+$", "");
        String ending = "." + kind.ending();
        return (stem.isEmpty() ? "attachment" : cut(stem, LONGEST - ending.length())) + ending;
    }

    /** Without an ending that says what its own says. */
    private static String stem(String name, FileKind kind) {
        int dot = name.lastIndexOf('.');
        return dot >= 0 && kind.isEnding(name.substring(dot + 1).strip()) ? name.substring(0, dot) : name;
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end).replaceAll("[. ]+$", "");
    }
}
