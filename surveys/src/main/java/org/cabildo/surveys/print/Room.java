package org.cabildo.surveys.print;

import java.util.List;
import java.util.Locale;

/** The room in which a question is answered. */
sealed interface Room {

    /** For the template. */
    default String kind() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Nothing is answered. */
    record None() implements Room {}

    /** Whole lines to write on. */
    record Lines(int count) implements Room {}

    /** Short lines, each after its label, which may be empty. */
    record Fields(List<String> labels) implements Room {}

    /** Boxes for single digits. */
    record Digits(List<Digit> parts) implements Room {

        /** @param label below the boxes; may be empty */
        record Digit(String label, int boxes) {}
    }

    /**
     * Choices to tick.
     *
     * @param several whether more than one can be ticked: squares; else circles
     * @param columns side by side, at least 1
     */
    record Ticks(boolean several, int columns, List<Group> groups) implements Room {

        /** @param heading when these are offered; empty if always */
        record Group(String heading, List<String> labels) {}

        static Ticks of(boolean several, List<Group> groups) {
            List<Integer> lengths = groups.stream()
                    .flatMap(group -> group.labels().stream())
                    .map(String::length)
                    .toList();
            int longest = lengths.stream().mapToInt(Integer::intValue).max().orElse(0);
            int most = groups.stream()
                    .mapToInt(group -> group.labels().size())
                    .max()
                    .orElse(0);
            return new Ticks(several, columns(most, longest), groups);
        }

        private static int columns(int count, int longest) {
            if (longest <= 18 && count <= 4) {
                return Math.max(1, count);
            }
            if (longest <= 18 || longest <= 30 && count > 9) {
                return 3;
            }
            return longest <= 36 && count > 3 ? 2 : 1;
        }
    }

    /** Choices with a box each for their place in the order. */
    record Ranks(List<String> labels) implements Room {}

    /** Numbers to tick, side by side. */
    record Scale(List<Mark> marks) implements Room {

        /** @param label what the number means; may be empty */
        record Mark(String number, String label) {}
    }
}
