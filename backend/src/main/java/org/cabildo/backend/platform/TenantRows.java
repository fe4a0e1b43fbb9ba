package org.cabildo.backend.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Whole tables of one tenant, row by row, however many there are. Plain JDBC is not filtered by tenant, so each statement
 * here binds it.
 */
@ApplicationScoped
public class TenantRows {

    /** Rows a transaction; a cluster dislikes large ones. */
    public static final int CHUNK = 500;

    /** To Connector/J: row by row, instead of all in memory. */
    private static final int ONE_BY_ONE = Integer.MIN_VALUE;

    /** MySQL: a value that the column's character set has not; its state is HY000. */
    private static final int WRONG_VALUE = 1366;

    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    @Resource(lookup = "java:app/jdbc/cabildo")
    DataSource dataSource;

    /** Where the rows of one table go. */
    public interface Sink {

        /** Called once a table, before its rows. */
        void begin(TenantTable table) throws IOException;

        /** Called once a table, after its rows. */
        void end(TenantTable table, long rows) throws IOException;

        OutputStream lines();
    }

    /**
     * Writes each row as one line of JSON, a member for each column that is not NULL; all tables as they were at one
     * moment.
     *
     * @throws IOException if the sink cannot take more
     */
    public void write(int tenant, List<TenantTable> tables, Sink sink) throws IOException {
        try (Connection connection = dataSource.getConnection()) {
            int isolation = connection.getTransactionIsolation();
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try {
                for (TenantTable table : tables) {
                    sink.begin(table);
                    sink.end(table, write(connection, tenant, table, sink.lines()));
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setTransactionIsolation(isolation);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the rows of tenant " + tenant + " cannot be read", failed);
        }
    }

    private static long write(Connection connection, int tenant, TenantTable table, OutputStream lines)
            throws SQLException, IOException {
        try (PreparedStatement select = connection.prepareStatement(table.select())) {
            select.setFetchSize(ONE_BY_ONE);
            select.setInt(1, tenant);
            long count = 0;
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    lines.write(line(table, rows).getBytes(StandardCharsets.UTF_8));
                    lines.write('\n');
                    count++;
                }
            }
            return count;
        }
    }

    private static String line(TenantTable table, ResultSet row) throws SQLException {
        JsonObjectBuilder json = BUILDERS.createObjectBuilder();
        int place = 1;
        for (TenantTable.Column column : table.columns()) {
            column.kind().write(row, place, column.name(), json);
            place++;
        }
        return json.build().toString();
    }

    /**
     * Stores rows that belong to the tenant from now on, all or none.
     *
     * @param rows as {@link #write} writes them; at most {@link #CHUNK}
     * @throws IllegalArgumentException if a row does not fit the table
     */
    public void insert(int tenant, TenantTable table, List<JsonObject> rows) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(table.insert())) {
            connection.setAutoCommit(false);
            try {
                for (JsonObject row : rows) {
                    insert.setInt(1, tenant);
                    bind(table, row, insert);
                    insert.addBatch();
                }
                insert.executeBatch();
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException refused) {
            throw refusal(table, refused);
        }
    }

    private static void bind(TenantTable table, JsonObject row, PreparedStatement insert) throws SQLException {
        int place = 2;
        for (TenantTable.Column column : table.columns()) {
            JsonValue value = row.getOrDefault(column.name(), JsonValue.NULL);
            column.kind().readOrNull(value, insert, place);
            place++;
        }
    }

    /** What the database says of the content of rows is the fault of the rows; all else is ours. */
    private static RuntimeException refusal(TenantTable table, SQLException refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLIntegrityConstraintViolationException
                    || (cause instanceof SQLException sql
                            && sql.getSQLState() != null
                            && (sql.getSQLState().startsWith("22")
                                    || sql.getSQLState().startsWith("23")
                                    || sql.getErrorCode() == WRONG_VALUE))) {
                return new IllegalArgumentException("a row does not fit " + table.name(), refused);
            }
        }
        return new IllegalStateException("the rows of " + table.name() + " cannot be stored", refused);
    }

    /**
     * Deletes some of the tenant's rows.
     *
     * @return how many were deleted; fewer than {@link #CHUNK} when none is left
     */
    @Retrying
    public int deleteSome(int tenant, TenantTable table) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(table.deleteSome())) {
            delete.setInt(1, tenant);
            delete.setInt(2, CHUNK);
            return delete.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("the rows of " + table.name() + " cannot be deleted", failed);
        }
    }
}
