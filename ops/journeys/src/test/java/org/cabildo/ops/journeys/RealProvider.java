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

/** A certified OpenID provider of npm's, with one client: see {@code ops/journeys/provider}. */
final class RealProvider implements AutoCloseable {

    static final String SECRET = "a secret of the journeys, 32 and more";

    private static final Path ROOT = Path.of(System.getProperty("cabildo.root", "../.."));
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String ANSWERS = "provider ";

    private final Process process;
    private final String issuer;

    private RealProvider(Process process, String issuer) {
        this.process = process;
        this.issuer = issuer;
    }

    /** For that tenant of the product. Fetched from npm's registry in the versions of its lock file, if it is not there. */
    static RealProvider of(Product product, String tenant) throws IOException, InterruptedException {
        Path folder = installed();
        Path output = Files.createTempFile(folder.getParent(), "provider-", ".out");
        Process process = new ProcessBuilder("node", "provider.mjs", product.baseUrl(), tenant)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            Optional<String> issuer = Files.readAllLines(output).stream()
                    .filter(line -> line.startsWith(ANSWERS))
                    .findFirst();
            if (issuer.isPresent()) {
                return new RealProvider(process, issuer.get().substring(ANSWERS.length()));
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        process.destroyForcibly();
        throw new AssertionError("the provider did not come up: " + Files.readString(output));
    }

    String issuer() {
        return issuer;
    }

    private static Path installed() throws IOException, InterruptedException {
        try (Turn turn = Turn.of("provider")) {
            return installedInTurn();
        }
    }

    private static Path installedInTurn() throws IOException, InterruptedException {
        Path source = ROOT.resolve("ops/journeys/provider");
        Path folder = Files.createDirectories(Path.of("target", "provider").toAbsolutePath());
        boolean isThere = Files.isDirectory(folder.resolve("node_modules"))
                && Files.exists(folder.resolve("package-lock.json"))
                && Files.mismatch(source.resolve("package-lock.json"), folder.resolve("package-lock.json")) < 0;
        for (String file : List.of("package.json", "package-lock.json", "provider.mjs")) {
            Files.write(folder.resolve(file), Files.readAllBytes(source.resolve(file)));
        }
        if (!isThere) {
            Process npm = new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("npm.out").toFile())
                    .start();
            if (!npm.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || npm.exitValue() != 0) {
                npm.destroyForcibly();
                throw new AssertionError(
                        "npm did not bring the provider: " + Files.readString(folder.resolve("npm.out")));
            }
        }
        return folder;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(interrupted));
        }
    }
}
