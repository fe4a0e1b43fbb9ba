package org.cabildo.ops.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Predicate;

/** The log of one run; the log of the run before is kept beside it with {@code .1}, older ones are gone. */
public final class RotatedLog {

    private final Path file;

    private RotatedLog(Path file) {
        this.file = file;
    }

    /** Starts an empty log. */
    public static RotatedLog begin(Path file) {
        try {
            if (Files.exists(file)) {
                Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.createFile(file);
            return new RotatedLog(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path file() {
        return file;
    }

    public List<String> lines(Predicate<String> wanted) {
        try {
            // The servers write what they like; a stray byte must not hide the reason that is looked for.
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return text.lines().filter(wanted).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
