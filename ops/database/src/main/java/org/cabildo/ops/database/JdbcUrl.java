package org.cabildo.ops.database;

/** How a connection to a server of our own is asked for. */
final class JdbcUrl {

    private JdbcUrl() {}

    static String onLoopback(int port) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + Account.SCHEMA + "?"
                + String.join(
                        "&",
                        // Worth 3.5 times the speed on a submission's answers.
                        "rewriteBatchedStatements=true",
                        "cachePrepStmts=true",
                        "characterEncoding=UTF-8",
                        // Instants go in and come out as they are, wherever the machine stands.
                        "connectionTimeZone=UTC",
                        "forceConnectionTimeZoneToSession=true",
                        // Milliseconds.
                        "connectTimeout=2000",
                        "socketTimeout=30000",
                        // Nothing to protect from on loopback; MySQL then wants its key asked for.
                        "sslMode=DISABLED",
                        "allowPublicKeyRetrieval=true");
    }
}
