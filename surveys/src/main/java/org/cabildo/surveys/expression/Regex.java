package org.cabildo.surveys.expression;

import java.util.regex.Pattern;

/**
 * A regular expression that always comes to an end. Java's engine backtracks, so that a careless or hostile pattern can
 * take longer than the universe on a short text; each character that it looks at is counted, and there is a last one.
 */
record Regex(Pattern pattern) {

    /** Characters looked at; a sound pattern looks at each some ten times. */
    private static final int MOST_LOOKS = 1_000_000;

    /** Whether the whole text has this form; not, if that took too long to find out. */
    boolean matches(String text) {
        try {
            return pattern.matcher(new Counted(text, new int[1])).matches();
        } catch (Exhausted | StackOverflowError e) {
            // Patterns recurse for each repetition of a group: a long text can take the whole stack.
            return false;
        }
    }

    /** Patterns are equal when they are written so; {@link Pattern} itself knows only identity. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Regex regex && regex.pattern.pattern().equals(pattern.pattern());
    }

    @Override
    public int hashCode() {
        return pattern.pattern().hashCode();
    }

    private record Counted(String text, int[] looks) implements CharSequence {

        @Override
        public char charAt(int index) {
            if (++looks[0] > MOST_LOOKS) {
                throw new Exhausted();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.substring(start, end), looks);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class Exhausted extends RuntimeException {
        Exhausted() {
            super("looked at too many characters", null, false, false);
        }
    }
}
