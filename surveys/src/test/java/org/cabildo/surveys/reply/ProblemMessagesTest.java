package org.cabildo.surveys.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cabildo.surveys.definition.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProblemMessagesTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d\\}");

    @ParameterizedTest
    @ValueSource(strings = {"", "_es", "_pt", "_fr"})
    void every_mistake_has_a_sentence_that_says_what_to_do_and_fills_in_the_same(String language) throws IOException {
        Properties english = sentences("");
        Properties sentences = sentences(language);

        assertEquals(
                Arrays.stream(Mistake.values()).map(Mistake::code).collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(sentences.stringPropertyNames()));
        for (String code : sentences.stringPropertyNames()) {
            String sentence = sentences.getProperty(code);
            assertTrue(sentence.contains(";") && sentence.endsWith("."), sentence);
            assertFalse(sentence.contains("'"), sentence);
            assertEquals(arguments(english.getProperty(code)), arguments(sentence), sentence);
        }
    }

    @Test
    void a_reader_of_none_of_our_languages_reads_english_whatever_the_machine_speaks() {
        Problem problem = Mistake.TOO_LONG.at(Pointer.ANSWERS, 20_000, 25_432);

        assertEquals(
                "The text is 25,432 characters long and at most 20,000 fit; shorten it.",
                problem.message(Locale.forLanguageTag("ja")));
    }

    @Test
    void numbers_and_regional_readers_are_respected() {
        Problem problem = Mistake.TOO_LONG.at(Pointer.ANSWERS, 20_000, 25_432);

        assertEquals(
                "O texto tem 25.432 caracteres e cabem no máximo 20.000; encurte-o.",
                problem.message(Locale.forLanguageTag("pt-BR")));
    }

    @Test
    void what_a_label_mentions_of_other_answers_is_left_open() {
        LocalizedText label = new LocalizedText(Map.of(Locale.ENGLISH, "Water costs ${water_each} each."));

        assertTrue(Mistake.NOT_FOR_YOU
                .at(Pointer.ANSWERS, label)
                .message(Locale.ENGLISH)
                .contains("Water costs … each."));
        assertEquals(
                "Water costs … each.", new Problem("required", "/answers", List.of(), label).message(Locale.ENGLISH));
    }

    @Test
    void what_was_given_is_shown_and_never_read_as_a_pattern() {
        Problem problem = Mistake.UNKNOWN_CHOICE.at(Pointer.ANSWERS, "{0} '{1}");

        assertEquals(
                "“{0} '{1}” is not among the choices; pick one of those offered.", problem.message(Locale.ENGLISH));
    }

    private static Set<String> arguments(String sentence) {
        return ARGUMENT.matcher(sentence).results().map(r -> r.group()).collect(Collectors.toSet());
    }

    private static Properties sentences(String language) throws IOException {
        String file = "problems" + language + ".properties";
        Properties sentences = new Properties();
        try (InputStream stream = Objects.requireNonNull(Mistake.class.getResourceAsStream(file), file)) {
            sentences.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return sentences;
    }
}
