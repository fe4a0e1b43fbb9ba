package org.cabildo.ops.launcher;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.cabildo.ops.process.RotatedLog;

/** What the application server says, kept in a file that cannot fill the disk, and watched. */
final class ServerLog {

    private static final Pattern COLOUR = Pattern.compile("\u001B\\[[0-9;]*m");

    private final Path file;
    private final long limit;
    private final DeploymentWatch watch;

    /** @param limit in characters; of two files at most, this one and the one before */
    ServerLog(Path file, long limit, DeploymentWatch watch) {
        this.file = file;
        this.limit = limit;
        this.watch = watch;
    }

    /** Reads along in a thread of its own, which ends with the server. */
    Thread follow(InputStream output) {
        RotatedLog.begin(file);
        Thread thread = new Thread(() -> copy(output), "server log");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void copy(InputStream output) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
            while (fillOneFile(in)) {
                RotatedLog.begin(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns false when the server has said its last word. */
    private boolean fillOneFile(BufferedReader in) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            long written = 0;
            while (written < limit) {
                String line = in.readLine();
                if (line == null) {
                    return false;
                }
                String plain = COLOUR.matcher(line).replaceAll("");
                watch.read(plain);
                out.write(plain);
                out.newLine();
                out.flush();
                written += plain.length() + 1L;
            }
            return true;
        }
    }
}
