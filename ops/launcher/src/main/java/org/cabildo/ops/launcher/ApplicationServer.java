package org.cabildo.ops.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.cabildo.ops.process.ServerProcess;

/** Payara Micro with the application in it, as a process of its own. */
final class ApplicationServer {

    /** Requests that were begun are finished. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private static final long LOG_LIMIT = 20_000_000;

    private final Process process;
    private final ServerFiles files;
    private final DeploymentWatch watch;

    private ApplicationServer(Process process, ServerFiles files, DeploymentWatch watch) {
        this.process = process;
        this.files = files;
        this.watch = watch;
    }

    /** Starts it; returns at once, long before it answers. */
    static ApplicationServer start(
            Settings settings, Installation installation, DatabaseAccess database, DataFolder data) {
        ServerFiles files = data.server();
        files.prepare(settings.bind());
        ProcessBuilder builder = new ProcessBuilder(command(settings, installation, files));
        builder.environment()
                .putAll(Map.of(
                        "CABILDO_DB_URL", database.url(),
                        "CABILDO_DB_USER", database.user(),
                        "CABILDO_DB_PASSWORD", database.password(),
                        "CABILDO_ADMIN_TOKEN", settings.adminToken(),
                        "CABILDO_DATA", data.path().toString()));
        if (settings.demo()) {
            builder.environment().put("CABILDO_DEMO", "true");
        }
        try {
            Process process = builder.redirectErrorStream(true).start();
            files.pidFile().remember(process.toHandle());
            DeploymentWatch watch = new DeploymentWatch();
            new ServerLog(files.log(), LOG_LIMIT, watch).follow(process.getInputStream());
            return new ApplicationServer(process, files, watch);
        } catch (IOException e) {
            throw new StartFailed("The application server cannot be started: " + e, e);
        }
    }

    private static List<String> command(Settings settings, Installation installation, ServerFiles files) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                files.mark(),
                "-Xmx768m",
                // On two cores: 100 to 200 MB less than the others, and less processor time until ready.
                "-XX:+UseSerialGC",
                // Without heap the rest is unpredictable: end, and be started again.
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + files.temporary(),
                // Brings the packages that have to be opened in its manifest.
                "-jar",
                installation.server().toString(),
                // Else it unpacks to the system's temporary folder, 100 MB that every kill leaves there.
                "--rootdir",
                files.instance().toString(),
                "--prebootcommandfile",
                files.preBootCommands().toString(),
                "--deploy",
                installation.application().toString(),
                "--contextroot",
                "/",
                "--port",
                Integer.toString(settings.port()),
                "--nohazelcast",
                "--disablephonehome");
    }

    /**
     * Why it will never answer.
     *
     * @return empty as long as there is hope
     */
    Optional<String> failure() {
        if (!process.isAlive()) {
            return Optional.of("the application server ended (code %d): %s"
                    .formatted(process.exitValue(), watch.lastProblem().orElse(files.log() + " may say why")));
        }
        return watch.failure().map(reason -> "the application cannot be deployed: " + reason);
    }

    CompletableFuture<Void> onExit() {
        return process.onExit().thenAccept(ended -> {});
    }

    void end() {
        ServerProcess.endChild(process, GRACE);
        files.pidFile().forget();
    }
}
