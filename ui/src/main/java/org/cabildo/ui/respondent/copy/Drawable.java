package org.cabildo.ui.respondent.copy;

import java.awt.Font;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;

/**
 * Texts as our fonts can draw them: Latin, Greek and Cyrillic letters. Nothing is left out silently: in square brackets
 * stands which sign there was, or in which script how many letters.
 */
final class Drawable {

    private final Font font;

    Drawable(Font font) {
        this.font = font;
    }

    /** Whether everything in it is drawn as it was written. */
    boolean isWhole(String text) {
        return text.codePoints().allMatch(letter -> isIgnored(letter) || isDrawn(letter));
    }

    String of(String written) {
        String text = Normalizer.normalize(written, Normalizer.Form.NFC);
        StringBuilder drawn = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            if (isIgnored(letter)) {
                at += Character.charCount(letter);
            } else if (isDrawn(letter)) {
                drawn.appendCodePoint(letter);
                at += Character.charCount(letter);
            } else if (Character.isAlphabetic(letter)) {
                at = told(text, at, drawn);
            } else {
                drawn.append('[').append(name(letter)).append(']');
                at += Character.charCount(letter);
            }
        }
        return drawn.toString();
    }

    /** A word of a script that the font has not; returns where it ends. */
    private int told(String text, int from, StringBuilder drawn) {
        Character.UnicodeScript script = Character.UnicodeScript.of(text.codePointAt(from));
        int at = from;
        int letters = 0;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            boolean isOfWord = Character.UnicodeScript.of(letter) == script
                    || Character.UnicodeScript.of(letter) == Character.UnicodeScript.INHERITED;
            if (!isOfWord) {
                break;
            }
            letters += Character.isAlphabetic(letter) ? 1 : 0;
            at += Character.charCount(letter);
        }
        drawn.append('[')
                .append(script.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .append(" × ")
                .append(letters)
                .append(']');
        return at;
    }

    private static String name(int sign) {
        return Objects.requireNonNullElse(Character.getName(sign), "U+" + Integer.toHexString(sign))
                .toLowerCase(Locale.ROOT);
    }

    /** What has no shape of its own: joiners, marks of direction, variants of a sign, and what no text has. */
    private static boolean isIgnored(int letter) {
        int type = Character.getType(letter);
        boolean isControl = type == Character.CONTROL && letter != '\n' && letter != '\t';
        boolean isVariant = (letter >= 0xFE00 && letter <= 0xFE0F) || (letter >= 0xE0100 && letter <= 0xE01EF);
        boolean isNone = type == Character.SURROGATE || type == Character.UNASSIGNED;
        return isControl || type == Character.FORMAT || isVariant || isNone;
    }

    private boolean isDrawn(int letter) {
        byte direction = Character.getDirectionality(letter);
        boolean isBackwards = direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
        return !isBackwards && (Character.isWhitespace(letter) || font.canDisplay(letter));
    }
}
