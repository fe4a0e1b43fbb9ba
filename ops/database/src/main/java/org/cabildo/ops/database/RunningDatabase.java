package org.cabildo.ops.database;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** A server that answers, until it is closed. */
public final class RunningDatabase implements AutoCloseable {

    private final int port;
    private final String password;
    private final Process process;
    private final Path log;
    private final Runnable ending;

    RunningDatabase(int port, String password, Process process, Path log, Runnable ending) {
        this.port = port;
        this.password = password;
        this.process = process;
        this.log = log;
        this.ending = ending;
    }

    /** For JDBC, with everything that the product asks of a connection. */
    public String url() {
        return JdbcUrl.onLoopback(port);
    }

    public String user() {
        return Account.USER;
    }

    public String password() {
        return password;
    }

    /** The server's process id. */
    public long pid() {
        return process.pid();
    }

    /** Where the server says what happens to it. */
    public Path log() {
        return log;
    }

    /** Completes when the server ends, whoever ended it. */
    public CompletableFuture<Void> onExit() {
        return process.onExit().thenAccept(ended -> {});
    }

    /** Ends the server cleanly and waits for it. Closing again does nothing. */
    @Override
    public void close() {
        ending.run();
    }
}
