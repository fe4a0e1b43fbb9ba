package org.cabildo.ops.database;

import java.nio.file.Path;

/**
 * The embedded default: a MariaDB server of the product's own, on a free port of the loopback address, for one schema
 * and one account.
 *
 * <p>The program comes with the build for Linux (x86-64), macOS (Apple silicon) and Windows; elsewhere an installed
 * {@code mariadbd} is used.
 */
public final class LocalDatabase {

    private LocalDatabase() {}

    /**
     * Starts the server; returns once it answers. What an earlier start stored is there again, and what a kill left
     * running on the same folder is ended first.
     *
     * @param dataFolder kept between starts; created if missing, readable by its owner only
     * @throws DatabaseUnavailable if another program uses the folder, if there is no server program for this machine, or
     *     if the server does not come up
     */
    public static RunningDatabase start(Path dataFolder) {
        return new ServerStart(MariaDb.forThisMachine(), ServerFolder.at(dataFolder)).run();
    }
}
