package org.cabildo.ops.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;

/** The product as it was started: the launcher, and through it the server and the database. */
final class Product implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final String READY = "ready ";

    private final Process launcher;
    private final Path output;

    Product(Process launcher, Path output) {
        this.launcher = launcher;
        this.output = output;
    }

    /** Where it answers, without a slash at the end. */
    String baseUrl() {
        String address = ready().orElseThrow(() -> new AssertionError("not ready: " + output()));
        return address.replaceFirst("/$", "");
    }

    void awaitReady() {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (ready().isEmpty()) {
            if (!launcher.isAlive() || System.nanoTime() > deadline) {
                close();
                Assertions.fail("it did not come up:\n" + String.join("\n", output()));
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    /** Waits for a line that it prints some time after it is ready. */
    String awaitLine(String beginning) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            Optional<String> line =
                    output().stream().filter(l -> l.startsWith(beginning)).findFirst();
            if (line.isPresent()) {
                return line.get();
            }
            if (!launcher.isAlive() || System.nanoTime() > deadline) {
                Assertions.fail("it did not print " + beginning + ":\n" + String.join("\n", output()));
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    /** Waits for it to end by itself; returns the exit code. */
    int awaitEnd() throws InterruptedException {
        if (!launcher.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            close();
            Assertions.fail("it did not end:\n" + String.join("\n", output()));
        }
        return launcher.exitValue();
    }

    /** Asks it to end, as Ctrl-C and an operating system that shuts down do. */
    void terminate() {
        launcher.toHandle().destroy();
    }

    /** {@code kill -9} of every process, the launcher first, so that it can save nothing. */
    void kill() {
        List<ProcessHandle> all = processes();
        all.forEach(ProcessHandle::destroyForcibly);
        launcher.onExit().join();
    }

    /** {@code kill -9} of the launcher alone, which leaves server and database to themselves. */
    List<ProcessHandle> killLauncherOnly() {
        List<ProcessHandle> orphans = launcher.descendants().toList();
        launcher.toHandle().destroyForcibly();
        launcher.onExit().join();
        return orphans;
    }

    /** The launcher and what it started. */
    List<ProcessHandle> processes() {
        return Stream.concat(Stream.of(launcher.toHandle()), launcher.descendants())
                .toList();
    }

    /** The bytes of everything that the server still refers to, after it has cleared away the rest. */
    long heapInUse() throws IOException, InterruptedException {
        ProcessHandle server = launcher.descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("payara-micro"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no server runs"));
        Process histogram = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(server.pid()),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        List<String> lines = histogram.inputReader().lines().toList();
        histogram.waitFor();
        return lines.stream()
                .filter(line -> line.startsWith("Total"))
                .map(line -> Long.parseLong(line.strip().split("\\s+")[2]))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no histogram: " + lines));
    }

    /** What it printed so far. */
    List<String> output() {
        try {
            return Files.readAllLines(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String lastLine() {
        List<String> lines = output();
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }

    @Override
    public void close() {
        terminate();
        try {
            if (!launcher.waitFor(1, TimeUnit.MINUTES)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    private Optional<String> ready() {
        return output().stream()
                .filter(line -> line.startsWith(READY))
                .map(line -> line.substring(READY.length()))
                .findFirst();
    }
}
