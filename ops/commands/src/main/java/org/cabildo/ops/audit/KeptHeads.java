package org.cabildo.ops.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Heads that the server has written where the database does not reach: its log, or whatever was made of it. */
final class KeptHeads {

    private static final Pattern LINE =
            Pattern.compile("audit head of (platform|tenant [a-z0-9_-]{1,63}): (" + Head.TEXT + ")");

    private final Map<String, List<Head>> byRecord = new HashMap<>();

    /**
     * Takes every head out of a text, whatever else stands there.
     *
     * @throws NotChecked if it cannot be read, or has none
     */
    void read(Path file) {
        // Whatever the log of a server holds: each byte is a character, and heads are plain ASCII.
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            lines.lines().forEach(line -> {
                Matcher found = LINE.matcher(line);
                while (found.find()) {
                    add(found.group(1), Head.parse(found.group(2)));
                }
            });
        } catch (IOException | UncheckedIOException absent) {
            throw new NotChecked("The file " + file + " cannot be read. Look at its name.", absent);
        }
        if (byRecord.isEmpty()) {
            throw new NotChecked("There is no head of a record in " + file + ".");
        }
    }

    void add(String record, Head head) {
        byRecord.computeIfAbsent(record, name -> new ArrayList<>()).add(head);
    }

    Collection<Head> of(String record) {
        return byRecord.getOrDefault(record, List.of());
    }
}
