package org.cabildo.ops.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The database that {@code ops/start} runs, found in its data folder while it runs. */
final class Embedded {

    private static final String PORT = "--port=";

    private Embedded() {}

    /** @throws NotChecked if none runs there that this user may look at */
    static Database.Address in(Path data) {
        Path folder = data.resolve("database");
        try {
            long pid = Long.parseLong(
                    Files.readString(folder.resolve("server.pid")).strip());
            String password = Files.readString(folder.resolve("password")).strip();
            String port = ProcessHandle.of(pid)
                    .flatMap(process -> process.info().arguments())
                    .flatMap(Embedded::port)
                    .orElseThrow(() -> none(data, null));
            return new Database.Address(
                    "jdbc:mysql://127.0.0.1:" + port + "/cabildo?sslMode=DISABLED&allowPublicKeyRetrieval=true",
                    "cabildo",
                    password);
        } catch (IOException | NumberFormatException absent) {
            throw none(data, absent);
        }
    }

    private static Optional<String> port(String... arguments) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(PORT))
                .map(argument -> argument.substring(PORT.length()))
                .findFirst();
    }

    private static NotChecked none(Path data, @Nullable Throwable cause) {
        return new NotChecked(
                "No database runs in " + data
                        + ". Start the installation, set CABILDO_DATA to its folder, or CABILDO_DB_URL"
                        + " to its database.",
                cause);
    }
}
