package org.cabildo.backend.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            one two three | one big two three  | one two three four | one big two three four
            one two three | one three          | one two three four | one three four
            one two three | one 2 three        | one two 3          | one 2 3
            one two       | one two            | one                | one
            one two       | one two three      | one two three four | one two three four
            ''            | mine               | mine and yours     | mine and yours
            """)
    void both_are_in_the_text(String base, String mine, String theirs, String merged) {
        assertEquals(merged, Merge.of(base, mine, theirs));
    }

    @Test
    void where_both_changed_the_same_words_both_stand_there() {
        assertEquals(
                "We need money\ntime now.", Merge.of("We need help now.", "We need time now.", "We need money now."));
        assertEquals("Theirs.\nMine.", Merge.of("", "Mine.", "Theirs."));
    }

    @Property
    void who_is_alone_changes_what_they_like(@ForAll("texts") String base, @ForAll("texts") String changed) {
        assertEquals(changed, Merge.of(base, changed, base));
        assertEquals(changed, Merge.of(base, base, changed));
        assertEquals(changed, Merge.of(base, changed, changed));
    }

    /** Of a word that stood there before, either may have deleted it. */
    @Property
    void no_new_word_of_either_is_lost(
            @ForAll("texts") String base, @ForAll("texts") String mine, @ForAll("texts") String theirs) {
        List<String> before = words(base);
        List<String> merged = words(Merge.of(base, mine, theirs));
        for (String text : List.of(mine, theirs)) {
            for (String word : words(text)) {
                assertTrue(before.contains(word) || merged.contains(word), word + " is not in " + merged);
            }
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "b", "c", "d", "e", "f", "g", "h")
                .list()
                .ofMaxSize(12)
                .map(words -> String.join(" ", words));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }
}
