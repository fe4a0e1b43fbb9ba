package org.cabildo.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of the product, of every package that has any. */
class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources/org/cabildo/ui");
    private static final Path SOURCES = Path.of("src/main/java/org/cabildo/ui");

    /** Words that are the same in English and in another of our languages. */
    private static final Set<String> ALIKE = Set.of(
            "Question",
            "Points",
            "Tokens",
            "JSON Lines",
            "Hash",
            "token {0}",
            "Code {0}",
            "{0,plural,one#{0} question|other#{0} questions}",
            "Logo",
            "Consultation",
            "Consultations",
            "Invitations",
            "Latitude",
            "Longitude",
            "Organisation",
            "Organisations",
            "Page",
            "Participants",
            "Contacts",
            "Questionnaires",
            "{0} kB",
            "{0,number,0.0} MB");

    private static final Pattern HAS_NO_WORDS = Pattern.compile("(\\{\\d}|\\P{L})*");
    private static final Pattern PLACE = Pattern.compile("\\{\\d");
    private static final Pattern KEY = Pattern.compile("^[^#=\\s]+(?==)", Pattern.MULTILINE);

    static List<Path> packages() throws IOException {
        try (Stream<Path> folders = Files.list(RESOURCES)) {
            return folders.filter(folder -> Files.exists(folder.resolve("messages_en.properties")))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("packages")
    void every_language_has_the_same_keys(Path room) throws IOException {
        for (Locale language : Messages.LANGUAGES) {
            assertEquals(keys(room, Messages.LANGUAGES.get(0)), keys(room, language), room + " " + language);
        }
    }

    @ParameterizedTest
    @MethodSource("packages")
    void every_language_fills_in_the_same_and_none_leaves_a_sentence_in_english(Path room) throws IOException {
        Properties english = properties(room, Messages.LANGUAGES.get(0));
        for (Locale language : Messages.LANGUAGES.subList(1, Messages.LANGUAGES.size())) {
            properties(room, language).forEach((key, pattern) -> {
                String own = english.getProperty(key.toString());
                assertEquals(places(own), places(pattern.toString()), key + " " + language);
                assertTrue(
                        !pattern.equals(own)
                                || ALIKE.contains(own)
                                || HAS_NO_WORDS.matcher(own).matches(),
                        key + " " + language + ": " + pattern);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("packages")
    void nothing_is_said_twice_where_the_second_would_silence_the_first(Path room) throws IOException {
        for (Locale language : Messages.LANGUAGES) {
            List<String> said = KEY.matcher(Files.readString(file(room, language)))
                    .results()
                    .map(MatchResult::group)
                    .toList();
            assertEquals(said.size(), Set.copyOf(said).size(), room + " " + language);
        }
    }

    @ParameterizedTest
    @MethodSource("packages")
    void every_key_starts_with_its_package_and_is_found(Path room) throws IOException {
        for (Locale language : Messages.LANGUAGES) {
            for (String key : keys(room, language)) {
                assertTrue(key.startsWith(room.getFileName() + "."), key);
                assertFalse(Messages.in(language, key, 1, 2, 3).isBlank(), key);
            }
        }
    }

    /** {@code {0,choice}} knows the rules of no language. */
    @ParameterizedTest
    @MethodSource("packages")
    void words_that_go_with_a_number_are_chosen_as_the_language_does(Path room) throws IOException {
        for (Locale language : Messages.LANGUAGES) {
            properties(room, language).forEach((key, pattern) -> {
                assertFalse(pattern.toString().contains(",choice,"), key + " " + language);
                for (int number : new int[] {0, 1, 2}) {
                    String said = Messages.in(language, key.toString(), number, number, number);
                    assertFalse(said.contains("plural"), key + " " + language + ": " + said);
                }
            });
        }
    }

    @Test
    void one_is_no_plural_and_of_none_each_language_has_its_own() {
        assertEquals("1 word", Messages.in(Locale.ENGLISH, "form.length.words", 1));
        assertEquals("0 words", Messages.in(Locale.ENGLISH, "form.length.words", 0));
        assertEquals("0 palabras", Messages.in(Locale.forLanguageTag("es"), "form.length.words", 0));
        assertEquals("0 mot", Messages.in(Locale.FRENCH, "form.length.words", 0));
        assertEquals("0 palavra", Messages.in(Locale.forLanguageTag("pt"), "form.length.words", 0));
        assertEquals("2 mots", Messages.in(Locale.FRENCH, "form.length.words", 2));
    }

    @ParameterizedTest
    @MethodSource("packages")
    void no_pattern_loses_an_apostrophe(Path room) throws IOException {
        for (Locale language : Messages.LANGUAGES) {
            properties(room, language)
                    .forEach((key, pattern) -> assertFalse(
                            pattern.toString().replace("''", "").contains("'"), key + ": write ’ instead of '"));
        }
    }

    @Test
    void every_key_in_the_code_exists() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path room : packages()) {
            known.addAll(keys(room, Messages.LANGUAGES.get(0)));
        }
        String rooms = packages().stream().map(p -> p.getFileName().toString()).collect(Collectors.joining("|"));
        Pattern key = Pattern.compile("\"((?:" + rooms + ")\\.[a-z0-9_.]*[a-z0-9_])\"");
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                List<String> unknown = key.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .filter(found ->
                                known.stream().noneMatch(word -> word.equals(found) || word.startsWith(found + ".")))
                        .toList();
                assertEquals(List.of(), unknown, file.toString());
            }
        }
    }

    private static Set<String> keys(Path room, Locale language) throws IOException {
        return properties(room, language).stringPropertyNames();
    }

    private static Set<String> places(String pattern) {
        return PLACE.matcher(pattern).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Path file(Path room, Locale language) {
        return room.resolve("messages_" + language + ".properties");
    }

    private static Properties properties(Path room, Locale language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file(room, language))) {
            properties.load(reader);
        }
        return properties;
    }
}
