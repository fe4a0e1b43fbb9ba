package org.cabildo.ops.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * MySQL's own server.
 *
 * @param home where it was unpacked
 */
record MySql(Path home) implements ServerSoftware {

    @Override
    public Path program() {
        return home.resolve("bin/mysqld");
    }

    @Override
    public List<String> initialise(Path data) {
        List<String> command = new ArrayList<>();
        // "--initialize" gives root a random password that expired, "-insecure" would give it none.
        command.addAll(List.of(program().toString(), "--no-defaults", "--initialize", "--basedir=" + home));
        command.add("--datadir=" + data);
        command.addAll(Platform.runningAsRoot());
        return command;
    }

    @Override
    public List<String> options() {
        return List.of(
                "--basedir=" + home,
                // A second listener, on all interfaces, that nobody asked for.
                "--mysqlx=OFF",
                "--tls-version=",
                "--skip-log-bin",
                "--performance-schema=OFF");
    }

    @Override
    public List<String> lockingOut() {
        return List.of("DELETE FROM mysql.user WHERE User = '';", "FLUSH PRIVILEGES;");
    }
}
