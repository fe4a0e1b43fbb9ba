package org.cabildo.surveys.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WordsTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d\\}");

    @ParameterizedTest
    @ValueSource(strings = {"_es", "_pt", "_fr"})
    void every_language_has_the_same_words_and_fills_in_the_same(String language) throws IOException {
        Properties english = words("");
        Properties words = words(language);

        assertEquals(english.stringPropertyNames(), words.stringPropertyNames());
        for (String key : words.stringPropertyNames()) {
            assertEquals(arguments(english.getProperty(key)), arguments(words.getProperty(key)), key);
            assertFalse(
                    words.getProperty(key).isBlank() || words.getProperty(key).contains("'"), key);
        }
    }

    @Test
    void lists_are_joined_as_people_join_them() {
        assertEquals("1, 2 and 3", new Words(Locale.ENGLISH).and(List.of("1", "2", "3")));
        assertEquals("a ou b", new Words(Locale.forLanguageTag("pt-BR")).or(List.of("a", "b")));
        assertEquals("7", new Words(Locale.FRENCH).and(List.of("7")));
    }

    @Test
    void a_reader_of_none_of_our_languages_reads_english_whatever_the_machine_speaks() {
        assertEquals("question 3", new Words(Locale.forLanguageTag("ja")).say("question", "3"));
        assertEquals("pregunta 3", new Words(Locale.forLanguageTag("qu")).say("question", "3"));
    }

    private static Set<String> arguments(String sentence) {
        return ARGUMENT.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Properties words(String language) throws IOException {
        String file = "paper" + language + ".properties";
        Properties words = new Properties();
        try (InputStream stream = Objects.requireNonNull(Words.class.getResourceAsStream(file), file)) {
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return words;
    }
}
