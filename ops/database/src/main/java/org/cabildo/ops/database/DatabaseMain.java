package org.cabildo.ops.database;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The embedded default alone, for scripts and for a look with a client: {@code DatabaseMain DATA_FOLDER}. */
public final class DatabaseMain {

    private DatabaseMain() {}

    /** Prints address and user, then runs until it is told to end. */
    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length != 1) {
            System.err.println("usage: DatabaseMain DATA_FOLDER");
            System.exit(2);
        }
        RunningDatabase database = LocalDatabase.start(Path.of(arguments[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(database::close, "database end"));
        System.out.println("pid " + database.pid());
        System.out.println("url " + database.url());
        System.out.println("user " + database.user() + ", password in " + Path.of(arguments[0], "password"));
        new CountDownLatch(1).await();
    }
}
