package org.cabildo.ops.database;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A real MySQL 8.0, to show that the product's SQL is not MariaDB's alone. Half a gigabyte, and so not a part of the
 * build: {@code ops/test --mysql} fetches it.
 */
public final class MySqlForTests {

    private MySqlForTests() {}

    /**
     * As {@link LocalDatabase#start}, on MySQL.
     *
     * @throws DatabaseUnavailable also if MySQL was not fetched yet
     */
    public static RunningDatabase start(Path dataFolder) {
        Path home = ProgramCache.ofUser().path("mysql-" + BundledVersions.mySql());
        if (!Files.isDirectory(home)) {
            throw new DatabaseUnavailable("MySQL is not in " + home + "; ops/test --mysql fetches it.");
        }
        return new ServerStart(new MySql(home), ServerFolder.at(dataFolder)).run();
    }
}
