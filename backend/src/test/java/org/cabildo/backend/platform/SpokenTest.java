package org.cabildo.backend.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cabildo.surveys.definition.Spoken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the product says in each of its languages. */
class SpokenTest {

    private static final Path RESOURCES = Path.of("src/main/resources/org/cabildo/backend");
    private static final Pattern PLACE = Pattern.compile("\\{\\d");
    private static final Pattern KEY = Pattern.compile("^[^#=\\s]+(?==)", Pattern.MULTILINE);

    /** The same word in several of our languages. */
    private static final Set<String> ALIKE = Set.of("invitation.subject fr");

    @ParameterizedTest
    @ValueSource(strings = {"platform/problems", "participation/letters"})
    void every_language_says_the_same_and_none_leaves_a_sentence_in_english(String bundle) throws IOException {
        Properties english = properties(bundle, Locale.ROOT);
        for (Locale language : Spoken.LANGUAGES.subList(1, Spoken.LANGUAGES.size())) {
            Properties words = properties(bundle, language);
            assertEquals(sorted(english), sorted(words), bundle + " " + language);
            for (String key : words.stringPropertyNames()) {
                assertEquals(places(english, key), places(words, key), key + " " + language);
                assertFalse(
                        words.getProperty(key).equals(english.getProperty(key))
                                && !ALIKE.contains(key + " " + language),
                        key + " " + language);
                assertFalse(words.getProperty(key).replace("''", "").contains("'"), key + ": write ’ instead of '");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform/problems", "participation/letters"})
    void nothing_is_said_twice_where_the_second_would_silence_the_first(String bundle) throws IOException {
        for (Locale language : Spoken.LANGUAGES) {
            List<String> keys = KEY.matcher(Files.readString(file(bundle, named(language))))
                    .results()
                    .map(MatchResult::group)
                    .toList();
            assertEquals(keys.size(), Set.copyOf(keys).size(), bundle + " " + language);
        }
    }

    @Test
    void a_reader_of_another_language_is_told_in_one_that_they_read() {
        ProblemException problem = new ProblemException(ProblemType.UNKNOWN_DRAFT);

        assertEquals(problem.sentence(Locale.FRENCH), problem.sentence(Locale.forLanguageTag("ht")));
        assertEquals(problem.sentence(Locale.forLanguageTag("es")), problem.sentence(Locale.forLanguageTag("qu-PE")));
        assertEquals(problem.sentence(Locale.ENGLISH), problem.sentence(Locale.forLanguageTag("ar")));
    }

    private static Set<String> places(Properties properties, String key) {
        return PLACE.matcher(properties.getProperty(key))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Set<String> sorted(Properties properties) {
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static Locale named(Locale language) {
        return language.equals(Locale.ENGLISH) ? Locale.ROOT : language;
    }

    private static Path file(String bundle, Locale language) {
        return RESOURCES.resolve(bundle + (language.equals(Locale.ROOT) ? "" : "_" + language) + ".properties");
    }

    private static Properties properties(String bundle, Locale language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file(bundle, language))) {
            properties.load(reader);
        }
        return properties;
    }
}
