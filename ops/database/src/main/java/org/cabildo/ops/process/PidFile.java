package org.cabildo.ops.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Remembers a server process across a kill of the program that started it.
 *
 * <p>Process ids are used again, so the number alone proves nothing: a process counts as the remembered one only if it
 * was started with the argument that makes it ours, such as {@code --datadir=/home/ana/.local/share/cabildo/...}.
 */
public final class PidFile {

    private final Path file;
    private final String mark;

    /**
     * @param file where the process id is kept
     * @param mark an argument of the server's command line that no other process has
     */
    public PidFile(Path file, String mark) {
        this.file = file;
        this.mark = mark;
    }

    public void remember(ProcessHandle process) {
        try {
            Files.writeString(file, Long.toString(process.pid()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The remembered process, if it still runs. */
    public Optional<ServerProcess> survivor() {
        return read().flatMap(ProcessHandle::of)
                .map(handle -> new ServerProcess(handle, mark))
                .filter(ServerProcess::isRunning);
    }

    private Optional<Long> read() {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            String text = Files.readString(file).strip();
            return text.matches("\\d{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
