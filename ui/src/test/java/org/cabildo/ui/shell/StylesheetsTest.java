package org.cabildo.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages are laid out for whichever way their language is written. */
class StylesheetsTest {

    private static final Pattern OF_ONE_SIDE = Pattern.compile(
            "^\\s*((margin|padding|border)-(left|right)|left|right|border-(top|bottom)-(left|right)-radius|float)\\b.*"
                    + "|^\\s*text-align:\\s*(left|right).*"
                    // Four sides of which the second and the fourth are not the same.
                    + "|^\\s*(margin|padding|inset):\\s*\\S+ (?<right>\\S+) \\S+ (?!\\k<right>;)\\S+;.*",
            Pattern.MULTILINE);

    static List<Path> stylesheets() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/webapp/css"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("stylesheets")
    void nothing_is_bound_to_the_left_or_the_right(Path stylesheet) throws IOException {
        assertEquals(
                List.of(),
                OF_ONE_SIDE
                        .matcher(Files.readString(stylesheet))
                        .results()
                        .map(MatchResult::group)
                        .toList());
    }
}
