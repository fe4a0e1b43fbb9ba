package org.cabildo.backend.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * The tables that tenants own: asked of the schema, so that a table that is added tomorrow is moved and erased with its
 * tenant without being named anywhere.
 */
@ApplicationScoped
public class TenantTables {

    private static final String TENANT = "tenant";

    @Resource(lookup = "java:app/jdbc/cabildo")
    DataSource dataSource;

    /** Every table with a {@code tenant_id} but {@code tenant} itself, each after those it refers to. */
    public List<TenantTable> parentsFirst() {
        try (Connection connection = dataSource.getConnection()) {
            return ordered(tables(connection));
        } catch (SQLException failed) {
            throw new IllegalStateException("the schema cannot be read", failed);
        }
    }

    /** Every foreign key from one of these tables to another. */
    public List<Reference> references() {
        try (Connection connection = dataSource.getConnection()) {
            return references(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("the schema cannot be read", failed);
        }
    }

    /** What each table of the schema says of itself, tenants' or not, by its name; empty where it says nothing. */
    public Map<String, String> comments() {
        Map<String, String> comments = new TreeMap<>();
        ask("SELECT table_name, table_comment FROM information_schema.tables"
                        + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'")
                .forEach(row -> comments.put(row[0], row[1]));
        return comments;
    }

    /** The columns of each table of the schema, tenants' or not, by its name. */
    public Map<String, List<String>> columns() {
        Map<String, List<String>> columns = new TreeMap<>();
        ask("SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = DATABASE()"
                        + " ORDER BY table_name, ordinal_position")
                .forEach(row -> columns.computeIfAbsent(row[0], name -> new ArrayList<>())
                        .add(row[1]));
        return columns;
    }

    private List<String[]> ask(String question) {
        try (Connection connection = dataSource.getConnection()) {
            return ask(connection, question, 2);
        } catch (SQLException failed) {
            throw new IllegalStateException("the schema cannot be read", failed);
        }
    }

    /**
     * Where an id of somebody who works here may stand, by table: columns of ids that are no row's own and refer by a
     * foreign key to an account, or to nothing. Of tables of tenants and others.
     */
    public Map<String, List<String>> mentions() {
        Map<String, List<String>> mentions = new TreeMap<>();
        ask("SELECT c.table_name, c.column_name FROM information_schema.columns c"
                        + " WHERE c.table_schema = DATABASE() AND c.column_type = 'binary(16)' AND c.column_name <> 'id'"
                        + " AND NOT EXISTS (SELECT 1 FROM information_schema.key_column_usage k"
                        + " WHERE k.table_schema = c.table_schema AND k.table_name = c.table_name"
                        + " AND k.column_name = c.column_name AND k.referenced_table_name IS NOT NULL"
                        + " AND k.referenced_table_name <> 'account') ORDER BY c.table_name, c.ordinal_position")
                .forEach(row -> mentions.computeIfAbsent(row[0], name -> new ArrayList<>())
                        .add(row[1]));
        return mentions;
    }

    /** The columns of a table with their kinds, a tenant's or not, without {@code tenant_id}. */
    public List<TenantTable.Column> columnsOf(String table) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT column_name, data_type, is_nullable"
                        + " FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ?"
                        + " AND column_name <> 'tenant_id' AND extra NOT LIKE '%GENERATED%'"
                        + " ORDER BY ordinal_position")) {
            statement.setString(1, table);
            List<TenantTable.Column> columns = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String name = rows.getString(1);
                    columns.add(new TenantTable.Column(
                            name,
                            ColumnKind.of(table, name, rows.getString(2)),
                            rows.getString(3).equals("YES")));
                }
            }
            return columns;
        } catch (SQLException failed) {
            throw new IllegalStateException("the schema cannot be read", failed);
        }
    }

    /** The number of the last migration: {@code 0011}. */
    public String schemaVersion() {
        try (Connection connection = dataSource.getConnection()) {
            return ask(
                            connection,
                            "SELECT version FROM flyway_schema_history WHERE success = 1 AND version IS NOT NULL"
                                    + " ORDER BY installed_rank DESC LIMIT 1",
                            1)
                    .get(0)[0];
        } catch (SQLException failed) {
            throw new IllegalStateException("the schema's version cannot be read", failed);
        }
    }

    private static Map<String, TenantTable> tables(Connection connection) throws SQLException {
        Map<String, List<TenantTable.Column>> columns = new TreeMap<>();
        for (String[] row : ask(
                connection,
                "SELECT c.table_name, c.column_name, c.data_type, c.is_nullable FROM information_schema.columns c"
                        + " JOIN information_schema.columns t ON t.table_schema = c.table_schema"
                        + " AND t.table_name = c.table_name AND t.column_name = 'tenant_id'"
                        + " WHERE c.table_schema = DATABASE() AND c.table_name <> '" + TENANT + "'"
                        + " AND c.extra NOT LIKE '%GENERATED%' ORDER BY c.table_name, c.ordinal_position",
                4)) {
            List<TenantTable.Column> ofTable = columns.computeIfAbsent(row[0], name -> new ArrayList<>());
            if (!row[1].equals("tenant_id")) {
                ofTable.add(
                        new TenantTable.Column(row[1], ColumnKind.of(row[0], row[1], row[2]), row[3].equals("YES")));
            }
        }
        Map<String, List<String>> keys = new TreeMap<>();
        for (String[] row : ask(
                connection,
                "SELECT table_name, column_name FROM information_schema.statistics WHERE table_schema = DATABASE()"
                        + " AND index_name = 'PRIMARY' AND column_name <> 'tenant_id' ORDER BY table_name, seq_in_index",
                2)) {
            keys.computeIfAbsent(row[0], name -> new ArrayList<>()).add(row[1]);
        }
        Map<String, Set<String>> parents = new TreeMap<>();
        for (String[] row : ask(
                connection,
                "SELECT DISTINCT table_name, referenced_table_name FROM information_schema.key_column_usage"
                        + " WHERE table_schema = DATABASE() AND referenced_table_name IS NOT NULL",
                2)) {
            parents.computeIfAbsent(row[0], name -> new TreeSet<>()).add(row[1]);
        }
        Map<String, TenantTable> tables = new LinkedHashMap<>();
        columns.forEach((name, ofTable) -> {
            Set<String> refersTo = parents.getOrDefault(name, new TreeSet<>());
            refersTo.remove(TENANT);
            tables.put(name, new TenantTable(name, List.copyOf(ofTable), keys.getOrDefault(name, List.of()), refersTo));
        });
        return tables;
    }

    private static List<Reference> references(Connection connection) throws SQLException {
        Map<String, List<String[]>> columns = new TreeMap<>();
        for (String[] row : ask(
                connection,
                "SELECT constraint_name, table_name, column_name, referenced_table_name, referenced_column_name"
                        + " FROM information_schema.key_column_usage WHERE table_schema = DATABASE()"
                        + " AND referenced_table_name IS NOT NULL AND referenced_table_name <> '" + TENANT + "'"
                        + " AND column_name <> 'tenant_id' ORDER BY table_name, constraint_name, ordinal_position",
                5)) {
            columns.computeIfAbsent(row[1] + '.' + row[0], name -> new ArrayList<>())
                    .add(row);
        }
        return columns.values().stream()
                .map(rows -> new Reference(
                        rows.get(0)[1],
                        rows.stream().map(row -> row[2]).toList(),
                        rows.get(0)[3],
                        rows.stream().map(row -> row[4]).toList()))
                .toList();
    }

    private static List<TenantTable> ordered(Map<String, TenantTable> tables) {
        Set<String> placed = new LinkedHashSet<>();
        while (placed.size() < tables.size()) {
            List<String> next = tables.values().stream()
                    .filter(table -> !placed.contains(table.name()) && placed.containsAll(table.parents()))
                    .map(TenantTable::name)
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException(
                        "tables refer to each other in a circle, or out of their tenant, beside " + placed);
            }
            placed.addAll(next);
        }
        return placed.stream().map(tables::get).toList();
    }

    private static List<String[]> ask(Connection connection, String question, int columns) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question);
                ResultSet result = statement.executeQuery()) {
            List<String[]> rows = new ArrayList<>();
            while (result.next()) {
                String[] row = new String[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = result.getString(i + 1);
                }
                rows.add(row);
            }
            return rows;
        }
    }
}
