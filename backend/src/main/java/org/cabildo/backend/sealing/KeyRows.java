package org.cabildo.backend.sealing;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cabildo.backend.platform.InstallationKey;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.tenancy.TenantId;

/**
 * The keys of rooms, as they are kept. In the caller's transaction. Plain JDBC, because JPA has no lock that many may share,
 * and is not filtered by tenant, so each statement here binds it.
 */
@ApplicationScoped
class KeyRows {

    /** What is done with a row that was found. */
    enum Lock {
        NONE(""),
        /** It stays as it is until the transaction ends; others may hold on to it too. */
        SHARED(" LOCK IN SHARE MODE"),
        /** Nobody else holds it. */
        ALONE(" FOR UPDATE");

        private final String sql;

        Lock(String sql) {
            this.sql = sql;
        }
    }

    @Resource(lookup = "java:app/jdbc/cabildo")
    DataSource dataSource;

    @Inject
    InstallationKey installationKey;

    @Inject
    Clock clock;

    Optional<RoomKeys> find(TenantId tenant, UUID room, Lock lock) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT keyset FROM sealing_key WHERE tenant_id = ? AND id = ?" + lock.sql)) {
            select.setInt(1, tenant.value());
            select.setBytes(2, UuidConverter.bytes(room));
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(RoomKeys.read(room, installationKey.open(place(room), row.getBytes(1))))
                        : Optional.empty();
            }
        } catch (SQLException failed) {
            throw unreachable(failed);
        }
    }

    /** Unless somebody else was first. */
    void add(TenantId tenant, UUID room, RoomKeys keys) {
        write(
                "INSERT INTO sealing_key (keyset, made_at, tenant_id, id) VALUES (?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE id = id",
                tenant,
                room,
                keys);
    }

    void replace(TenantId tenant, UUID room, RoomKeys keys) {
        write("UPDATE sealing_key SET keyset = ?, rotated_at = ? WHERE tenant_id = ? AND id = ?", tenant, room, keys);
    }

    private void write(String sql, TenantId tenant, UUID room, RoomKeys keys) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement write = connection.prepareStatement(sql)) {
            write.setBytes(1, installationKey.seal(place(room), keys.stored()));
            write.setObject(2, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            write.setInt(3, tenant.value());
            write.setBytes(4, UuidConverter.bytes(room));
            write.executeUpdate();
        } catch (SQLException failed) {
            throw unreachable(failed);
        }
    }

    List<UUID> rooms(TenantId tenant) {
        return each(tenant, rows -> UuidConverter.uuid(rows.getBytes(1)));
    }

    boolean areOpenedHere(TenantId tenant) {
        return each(
                        tenant,
                        rows -> installationKey.opens(place(UuidConverter.uuid(rows.getBytes(1))), rows.getBytes(2)))
                .stream()
                .allMatch(isOpened -> isOpened);
    }

    private interface Reader<T> {

        T read(ResultSet rows) throws SQLException;
    }

    private <T> List<T> each(TenantId tenant, Reader<T> reader) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT id, keyset FROM sealing_key WHERE tenant_id = ? ORDER BY id")) {
            select.setInt(1, tenant.value());
            try (ResultSet rows = select.executeQuery()) {
                List<T> read = new ArrayList<>();
                while (rows.next()) {
                    read.add(reader.read(rows));
                }
                return read;
            }
        } catch (SQLException failed) {
            throw unreachable(failed);
        }
    }

    private static String place(UUID room) {
        return "sealing_key/" + room;
    }

    private static IllegalStateException unreachable(SQLException failed) {
        return new IllegalStateException("the keys of rooms cannot be reached", failed);
    }
}
