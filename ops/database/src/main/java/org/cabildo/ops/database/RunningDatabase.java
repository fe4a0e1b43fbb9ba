package org.cabildo.ops.database;

/** A server that answers, until it is closed. */
public final class RunningDatabase implements AutoCloseable {

    private final int port;
    private final String password;
    private final long pid;
    private final Runnable ending;

    RunningDatabase(int port, String password, long pid, Runnable ending) {
        this.port = port;
        this.password = password;
        this.pid = pid;
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
        return pid;
    }

    /** Ends the server cleanly and waits for it. Closing again does nothing. */
    @Override
    public void close() {
        ending.run();
    }
}
