package org.cabildo.ops.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A MariaDB that the system's packages installed, for machines that none is bundled for. */
final class InstalledMariaDb {

    private InstalledMariaDb() {}

    /**
     * Finds it.
     *
     * @throws DatabaseUnavailable if there is none, or only one that is too old
     */
    static MariaDb on(List<Path> folders) {
        Optional<Path> program = find("mariadbd", folders);
        Optional<Path> installer = find("mariadb-install-db", folders);
        if (program.isEmpty() || installer.isEmpty()) {
            throw new DatabaseUnavailable(
                    "No database server is bundled for this machine and no mariadbd is installed: install MariaDB 11.4 or"
                            + " later, or set CABILDO_DB_URL to a MySQL or MariaDB server.");
        }
        ServerVersion.in(versionOf(program.get())).check();
        return new MariaDb(program.get(), installer.get(), List.of());
    }

    /** The search path, and where servers lie that are not meant for everyone's. */
    static List<Path> usualFolders() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(
                        Pattern.compile(File.pathSeparator, Pattern.LITERAL).splitAsStream(path),
                        Stream.of("/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin"))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .toList();
    }

    private static Optional<Path> find(String name, List<Path> folders) {
        return folders.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String versionOf(Path program) {
        try {
            Process process = new ProcessBuilder(program.toString(), "--version")
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
