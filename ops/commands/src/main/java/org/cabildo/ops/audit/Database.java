package org.cabildo.ops.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The records as they stand in the database, all as of one moment, read with an account that may read no more than the
 * tables of the record and of the tenants.
 */
final class Database implements AutoCloseable {

    private static final int PORTION = 5_000;

    private static final String COLUMNS = "SELECT number, DATE_FORMAT(at, '%Y-%m-%dT%H:%i:%s.%fZ'), actor, act, thing,"
            + " outcome, previous, hash FROM ";

    private final Connection connection;

    private Database(Connection connection) {
        this.connection = connection;
    }

    /** @throws NotChecked if it does not answer */
    static Database open(Address address) {
        try {
            Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            return new Database(connection);
        } catch (SQLException refused) {
            throw new NotChecked(
                    "The database does not answer: " + refused.getMessage()
                            + " Look at CABILDO_DB_URL, CABILDO_DB_USER and CABILDO_DB_PASSWORD.",
                    refused);
        }
    }

    /**
     * Where a database is.
     *
     * @param url for JDBC
     */
    record Address(String url, String user, String password) {}

    /** The platform's first, then those of the tenants by name. */
    List<Recorded> records() {
        List<Recorded> records = new ArrayList<>();
        records.add(new Rows("platform", 0));
        for (Object[] tenant : ask("SELECT name, tenant_id FROM tenant ORDER BY name")) {
            records.add(new Rows("tenant " + tenant[0], ((Number) tenant[1]).intValue()));
        }
        return records;
    }

    private List<Object[]> ask(String question, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<Object[]> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                int columns = result.getMetaData().getColumnCount();
                while (result.next()) {
                    Object[] row = new Object[columns];
                    for (int i = 0; i < columns; i++) {
                        row[i] = result.getObject(i + 1);
                    }
                    rows.add(row);
                }
            }
            return rows;
        } catch (SQLException failed) {
            throw new NotChecked("The record cannot be read: " + failed.getMessage(), failed);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new NotChecked("The database went away: " + failed.getMessage(), failed);
        }
    }

    /** One record. @param chain the tenant's number; 0 is the platform's */
    private final class Rows implements Recorded {

        private final String name;
        private final int chain;

        Rows(String name, int chain) {
            this.name = name;
            this.chain = chain;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Optional<Head> head() {
            List<Object[]> heads = ask("SELECT number, hash FROM audit_head WHERE chain = ?", chain);
            if (heads.isEmpty()) {
                // What is not there says that there is nothing: entries that are there stand behind that end.
                return Optional.of(new Head(0, Entry.NONE));
            }
            return Optional.of(new Head(((Number) heads.get(0)[0]).longValue(), (String) heads.get(0)[1]));
        }

        @Override
        public List<Entry> after(long number) {
            List<Object[]> rows = chain == 0
                    ? ask(COLUMNS + "audit_platform_entry WHERE number > ? ORDER BY number LIMIT " + PORTION, number)
                    : ask(
                            COLUMNS + "audit_entry WHERE tenant_id = ? AND number > ? ORDER BY number LIMIT " + PORTION,
                            chain,
                            number);
            return rows.stream()
                    .map(row -> new Entry(
                            ((Number) row[0]).longValue(),
                            (String) row[1],
                            (String) row[2],
                            (String) row[3],
                            (String) row[4],
                            (String) row[5],
                            (String) row[6],
                            (String) row[7]))
                    .toList();
        }
    }
}
