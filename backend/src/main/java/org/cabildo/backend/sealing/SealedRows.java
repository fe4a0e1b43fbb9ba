package org.cabildo.backend.sealing;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cabildo.backend.platform.TenantTable;
import org.cabildo.backend.platform.TenantTables;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.tenancy.TenantId;

/**
 * Whatever is sealed: every table of a tenant with a column {@code sealed}, asked of the schema. In the caller's transaction.
 * Plain JDBC is not filtered by tenant, so each statement here binds it; names of tables come from the schema alone.
 */
@ApplicationScoped
class SealedRows {

    private static final String COLUMN = "sealed";

    @Resource(lookup = "java:app/jdbc/cabildo")
    DataSource dataSource;

    @Inject
    TenantTables tables;

    /** One of them. */
    record Row(UUID id, byte[] sealed) {}

    List<String> tables() {
        return tables.parentsFirst().stream()
                .filter(table -> table.columns().stream()
                        .anyMatch(column -> column.name().equals(COLUMN)))
                .map(TenantTable::name)
                .toList();
    }

    /**
     * The next rows in the order of their ids, which nobody else changes until the transaction ends.
     *
     * @param table one of {@link #tables}
     */
    List<Row> after(TenantId tenant, String table, UUID id, int most) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT id, " + COLUMN + " FROM `" + table
                        + "` WHERE tenant_id = ? AND id > ? AND " + COLUMN + " IS NOT NULL ORDER BY id LIMIT ?"
                        + " FOR UPDATE")) {
            select.setInt(1, tenant.value());
            select.setBytes(2, UuidConverter.bytes(id));
            select.setInt(3, most);
            try (ResultSet rows = select.executeQuery()) {
                List<Row> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Row(UuidConverter.uuid(rows.getBytes(1)), rows.getBytes(2)));
                }
                return found;
            }
        } catch (SQLException failed) {
            throw unreachable(failed);
        }
    }

    void replace(TenantId tenant, String table, List<Row> changed) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE `" + table + "` SET " + COLUMN + " = ? WHERE tenant_id = ? AND id = ?")) {
            for (Row row : changed) {
                update.setBytes(1, row.sealed());
                update.setInt(2, tenant.value());
                update.setBytes(3, UuidConverter.bytes(row.id()));
                update.addBatch();
            }
            update.executeBatch();
        } catch (SQLException failed) {
            throw unreachable(failed);
        }
    }

    /** Whether something of this room is sealed with another key than the one that seals now. */
    boolean isLeft(TenantId tenant, UUID room, RoomKeys keys) {
        return tables().stream().anyMatch(table -> isLeft(tenant, room, keys, table));
    }

    private boolean isLeft(TenantId tenant, UUID room, RoomKeys keys, String table) {
        byte[] beginning = keys.beginning();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT EXISTS (SELECT 1 FROM `" + table
                        + "` WHERE tenant_id = ? AND LEFT(" + COLUMN + ", ?) = ? AND LEFT(" + COLUMN + ", ?) <> ?)")) {
            select.setInt(1, tenant.value());
            select.setInt(2, RoomKeys.ROOM_BYTES);
            select.setBytes(3, UuidConverter.bytes(room));
            select.setInt(4, beginning.length);
            select.setBytes(5, beginning);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException failed) {
            throw unreachable(failed);
        }
    }

    private static IllegalStateException unreachable(SQLException failed) {
        return new IllegalStateException("what is sealed cannot be reached", failed);
    }
}
