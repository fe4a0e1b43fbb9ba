package org.cabildo.backend;

import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The page on security is believed as long as what it names is there: classes, tests and sections of the checklist. */
class SecurityPageTest {

    private static final Path PAGE = Path.of("docs", "security.md");
    private static final Path REPOSITORY = Path.of("..");
    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git");

    /** A class in backticks, and perhaps what is in it: Access, AccessIT.what_a_role_lacks_is_said_in_a_sentence. */
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*[a-z]\\w*)(?:\\.(\\w+))?`");

    /** How many sections each chapter of ASVS 5.0 has. */
    private static final List<Integer> SECTIONS = List.of(5, 4, 7, 4, 4, 8, 6, 4, 2, 7, 7, 3, 4, 3, 4, 5, 3);

    private record Named(String type, String member) {}

    @Test
    void every_class_that_the_page_names_is_there() throws IOException {
        Set<String> present = sources().keySet();

        assertFalse(named().isEmpty());
        assertEquals(
                List.of(),
                named().stream()
                        .map(Named::type)
                        .filter(type -> !present.contains(type))
                        .toList());
    }

    @Test
    void every_test_that_the_page_names_is_in_its_class() throws IOException {
        Map<String, List<Path>> sources = sources();

        assertEquals(
                List.of(),
                named().stream()
                        .filter(name -> sources.getOrDefault(name.type(), List.of()).stream()
                                .noneMatch(source -> occurs(name.member(), source)))
                        .toList());
    }

    @Test
    void every_section_of_the_checklist_has_a_row() throws IOException {
        List<String> numbers = Files.readString(PAGE)
                .lines()
                .filter(line -> line.matches("\\| \\d.*"))
                .map(line -> line.split("\\|")[1])
                .toList();

        assertEquals(
                List.of(),
                IntStream.rangeClosed(1, SECTIONS.size())
                        .boxed()
                        .flatMap(chapter -> IntStream.rangeClosed(1, SECTIONS.get(chapter - 1))
                                .mapToObj(section -> chapter + "." + section))
                        .filter(section -> numbers.stream()
                                .noneMatch(number -> Pattern.compile("\\b(?<!\\.)" + Pattern.quote(section) + "\\b")
                                        .matcher(number)
                                        .find()))
                        .toList());
    }

    private static List<Named> named() throws IOException {
        return NAMED.matcher(Files.readString(PAGE))
                .results()
                .map(SecurityPageTest::named)
                .distinct()
                .toList();
    }

    private static Named named(MatchResult found) {
        String member = found.group(2);
        return new Named(found.group(1), member == null ? "" : member);
    }

    /** Java's files by the names of their classes; some names are there more than once. */
    private static Map<String, List<Path>> sources() throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(REPOSITORY, new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return NOT_OURS.contains(directory.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".java")) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files.stream()
                .collect(groupingBy(file -> file.getFileName().toString().replace(".java", "")));
    }

    private static boolean occurs(String member, Path source) {
        try {
            return Pattern.compile("\\b" + member + "\\b")
                    .matcher(Files.readString(source))
                    .find();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
