package org.cabildo.backend.protection;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.cabildo.backend.platform.ColumnKind;
import org.cabildo.backend.platform.TenantTable;
import org.cabildo.backend.platform.TenantTables;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.sealing.Seals;
import org.cabildo.backend.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * The rows that hang on a root, whatever tables there are. In the caller's transaction. Plain JDBC is not filtered by
 * tenant, so each statement here binds it.
 */
@ApplicationScoped
class HangingRows {

    private static final int ID_BYTES = 16;

    /** Read with the file, part by part. */
    private static final String FILE_PARTS = "attachment_part";

    /** Theirs, in plain. */
    private static final String SEALED = "sealed";

    /** What opens something and says nothing of anybody; hashes and sealed codes are bytes, and never told. */
    private static final Set<String> KEYS = Set.of("idempotency_key");

    @Resource(lookup = "java:app/jdbc/cabildo")
    DataSource dataSource;

    @Inject
    TenantTables tables;

    @Inject
    Seals seals;

    private interface Act<T> {

        T with(Connection connection) throws SQLException;
    }

    /** The ids of the rows of this table, which nobody else changes until the transaction ends. */
    List<UUID> locked(TenantId tenant, Root root, String table) {
        return ids(tenant, root, table, "id", " FOR UPDATE");
    }

    /** The values of a column of ids of the rows of this table. */
    List<UUID> ids(TenantId tenant, Root root, String table, String column) {
        return ids(tenant, root, table, column, "");
    }

    private List<UUID> ids(TenantId tenant, Root root, String table, String column, String end) {
        return in(connection -> {
            List<UUID> ids = new ArrayList<>();
            for (Hanging.Way way : hanging().ways(root.kind())) {
                if (way.table().equals(table)) {
                    String sql = "SELECT t.`" + column + "`" + way.rows() + " AND t.`" + column + "` IS NOT NULL" + end;
                    ids.addAll(each(connection, sql, tenant, root, row -> uuid(row, 1)));
                }
            }
            return ids.stream().distinct().toList();
        });
    }

    /**
     * Every row, table by table, but the bytes of files.
     *
     * @return by table, in the order of the schema; each row as an object with a member for each column that is not NULL
     */
    Map<String, List<JsonObject>> read(TenantId tenant, Root root) {
        Map<String, TenantTable> known =
                tables.parentsFirst().stream().collect(Collectors.toMap(TenantTable::name, Function.identity()));
        return in(connection -> {
            Seals.Opening opening = seals.opening();
            Map<String, Map<UUID, JsonObject>> found = new LinkedHashMap<>();
            List<Hanging.Way> ways = hanging().ways(root.kind()).stream()
                    .filter(way -> !way.table().equals(FILE_PARTS))
                    .toList();
            for (int i = ways.size() - 1; i >= 0; i--) {
                TenantTable table = Objects.requireNonNull(known.get(ways.get(i).table()));
                List<TenantTable.Column> columns = told(table);
                String sql = columns.stream()
                                .map(column -> "t.`" + column.name() + "`")
                                .collect(Collectors.joining(", ", "SELECT t.id, ", ""))
                        + ways.get(i).rows();
                Map<UUID, JsonObject> rows = found.computeIfAbsent(table.name(), name -> new LinkedHashMap<>());
                each(
                        connection,
                        sql,
                        tenant,
                        root,
                        row -> rows.put(uuid(row, 1), json(table.name(), row, columns, opening)));
            }
            Map<String, List<JsonObject>> read = new LinkedHashMap<>();
            found.forEach((table, rows) -> {
                if (!rows.isEmpty()) {
                    read.put(table, List.copyOf(rows.values()));
                }
            });
            return read;
        });
    }

    private static List<TenantTable.Column> told(TenantTable table) {
        return table.columns().stream()
                .filter(column -> !KEYS.contains(column.name()))
                .toList();
    }

    private static JsonObject json(String table, ResultSet row, List<TenantTable.Column> columns, Seals.Opening opening)
            throws SQLException {
        JsonObjectBuilder json = Json.createObjectBuilder();
        for (int i = 0; i < columns.size(); i++) {
            TenantTable.Column column = columns.get(i);
            if (column.kind() != ColumnKind.BYTES) {
                column.kind().write(row, i + 2, column.name(), json);
            } else if (column.name().equals(SEALED)) {
                byte[] sealed = row.getBytes(i + 2);
                if (sealed != null) {
                    json.add(SEALED, opening.text(table, uuid(row, 1), sealed));
                }
            } else if (isId(row.getBytes(i + 2))) {
                json.add(column.name(), uuid(row, i + 2).toString());
            }
        }
        return json.build();
    }

    /** How many rows there are, each counted once, by however many ways it is reached. */
    int count(TenantId tenant, Root root) {
        return hanging().ways(root.kind()).stream()
                .map(Hanging.Way::table)
                .distinct()
                .mapToInt(table -> ids(tenant, root, table, "id").size())
                .sum();
    }

    /** Deletes all of it. */
    void delete(TenantId tenant, Root root) {
        in(connection -> {
            for (Hanging.Way way : hanging().ways(root.kind())) {
                try (PreparedStatement delete = connection.prepareStatement("DELETE t" + way.rows())) {
                    bind(delete, tenant, root);
                    delete.executeUpdate();
                }
            }
            return root;
        });
    }

    /** Deletes those of these organisations of which nothing is held any more. */
    void deleteOrganisationsWithoutSubmissions(TenantId tenant, Collection<UUID> organisations) {
        in(connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("DELETE FROM organisation WHERE tenant_id = ? AND id = ?"
                            + " AND NOT EXISTS (SELECT 1 FROM submission s WHERE s.tenant_id = organisation.tenant_id"
                            + " AND s.organisation_id = organisation.id)"
                            + " AND NOT EXISTS (SELECT 1 FROM submission_revision r"
                            + " WHERE r.tenant_id = organisation.tenant_id AND r.organisation_id = organisation.id)")) {
                for (UUID organisation : organisations) {
                    delete.setInt(1, tenant.value());
                    delete.setBytes(2, UuidConverter.bytes(organisation));
                    delete.addBatch();
                }
                return delete.executeBatch();
            }
        });
    }

    private Hanging hanging() {
        return new Hanging(tables.references());
    }

    private interface Reader<T> {

        T read(ResultSet row) throws SQLException;
    }

    private static <T> List<T> each(Connection connection, String sql, TenantId tenant, Root root, Reader<T> reader)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            bind(select, tenant, root);
            List<T> read = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    read.add(reader.read(rows));
                }
            }
            return read;
        }
    }

    private static void bind(PreparedStatement statement, TenantId tenant, Root root) throws SQLException {
        statement.setInt(1, tenant.value());
        statement.setBytes(2, UuidConverter.bytes(root.id()));
    }

    private static boolean isId(byte @Nullable [] bytes) {
        return bytes != null && bytes.length == ID_BYTES;
    }

    private static UUID uuid(ResultSet row, int place) throws SQLException {
        return UuidConverter.uuid(row.getBytes(place));
    }

    private <T> T in(Act<T> act) {
        try (Connection connection = dataSource.getConnection()) {
            return act.with(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("what hangs on a row cannot be reached", failed);
        }
    }
}
