package org.cabildo.ops.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.cabildo.ops.process.Folders;

/**
 * A new, empty database for one run of a test suite, gone when it is closed.
 *
 * <p>Which server it is, is said from outside, so that one suite runs on each: the system property
 * {@code cabildo.test.database} or else the environment variable {@code CABILDO_TEST_DATABASE}, {@code mariadb} (the
 * default) or {@code mysql}.
 */
public final class TestDatabase implements AutoCloseable {

    private final RunningDatabase database;
    private final Path folder;

    private TestDatabase(RunningDatabase database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    /**
     * Starts one in a folder of its own under the module's {@code target}.
     *
     * @throws DatabaseUnavailable if it does not come up
     */
    public static TestDatabase start() {
        try {
            Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
            Path folder = Files.createTempDirectory(target, "test-database-");
            return new TestDatabase(start(chosen(), folder.resolve("database")), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return database.url();
    }

    public String user() {
        return database.user();
    }

    public String password() {
        return database.password();
    }

    /** Ends the server and deletes what it stored. */
    @Override
    public void close() {
        database.close();
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RunningDatabase start(String server, Path folder) {
        return switch (server) {
            case "mariadb" -> LocalDatabase.start(folder);
            case "mysql" -> MySqlForTests.start(folder);
            default -> throw new DatabaseUnavailable("CABILDO_TEST_DATABASE is mariadb or mysql, not " + server + ".");
        };
    }

    private static String chosen() {
        return Optional.ofNullable(System.getProperty("cabildo.test.database"))
                .or(() -> Optional.ofNullable(System.getenv("CABILDO_TEST_DATABASE")))
                .filter(server -> !server.isBlank())
                .orElse("mariadb");
    }
}
