package org.cabildo.surveys.reply;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalInt;

/** What becomes of text before it is stored. */
final class PlainText {

    private static final int ZERO_WIDTH_SPACE = 0x200B;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private PlainText() {}

    /**
     * In normalisation form C, without white space around it. Line ends become LF: those of Unicode (UAX #14), since
     * word processors paste vertical tabs and line separators.
     */
    static String normalised(String raw) {
        String lines = raw.replaceAll("\\R", "\n");
        int start = 0;
        while (start < lines.length() && isBlank(lines.codePointAt(start))) {
            start += Character.charCount(lines.codePointAt(start));
        }
        int end = lines.length();
        while (end > start && isBlank(lines.codePointBefore(end))) {
            end -= Character.charCount(lines.codePointBefore(end));
        }
        return Normalizer.normalize(lines.substring(start, end), Normalizer.Form.NFC);
    }

    /** The first character that databases, XML or spreadsheets cannot hold: a control, half a surrogate pair, ... */
    static OptionalInt unstorable(String normalised) {
        return normalised
                .codePoints()
                .filter(c -> (Character.isISOControl(c) && c != '\t' && c != '\n')
                        || Character.getType(c) == Character.SURROGATE
                        || c == 0xFFFE
                        || c == 0xFFFF)
                .findFirst();
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /**
     * Stretches between word boundaries (UAX #29, as the JDK knows it) that have a letter or a digit. The JDK breaks at
     * the curly apostrophe and not at the straight one; here {@code d’accord} is one word however it is typed.
     */
    static int words(String text) {
        BreakIterator boundaries = BreakIterator.getWordInstance(Locale.ROOT);
        String straight = text.replace('’', '\'');
        boundaries.setText(straight);
        int words = 0;
        int start = boundaries.first();
        for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
            if (straight.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit)) {
                words++;
            }
            start = end;
        }
        return words;
    }

    /** Nothing to see: what is pasted from the web has no-break and zero-width spaces. */
    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == ZERO_WIDTH_SPACE || c == BYTE_ORDER_MARK;
    }
}
