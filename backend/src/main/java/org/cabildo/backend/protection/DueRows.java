package org.cabildo.backend.protection;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.tenancy.TenantId;

/**
 * What has had its time. In the caller's transaction. Plain JDBC is not filtered by tenant, so each statement here binds it.
 */
@ApplicationScoped
class DueRows {

    @Resource(lookup = "java:app/jdbc/cabildo")
    DataSource dataSource;

    private interface Reader<T> {

        T read(ResultSet rows) throws SQLException;
    }

    /** @param before the time before which what is due was last of use */
    List<Root> roots(TenantId tenant, RetentionRule rule, Instant before, int most) {
        return ask(rule.roots(most), tenant, rule, before, rows -> {
            List<Root> roots = new ArrayList<>();
            while (rows.next()) {
                roots.add(
                        new Root(Root.Kind.of(rows.getString(1)).orElseThrow(), UuidConverter.uuid(rows.getBytes(2))));
            }
            return roots;
        });
    }

    int count(TenantId tenant, RetentionRule rule, Instant before) {
        return ask(rule.count(), tenant, rule, before, rows -> {
            rows.next();
            return rows.getInt(1);
        });
    }

    private <T> T ask(String question, TenantId tenant, RetentionRule rule, Instant before, Reader<T> reader) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(question)) {
            select.setInt(1, tenant.value());
            for (int i = 0; i < rule.times(); i++) {
                select.setObject(i + 2, LocalDateTime.ofInstant(before, ZoneOffset.UTC));
            }
            try (ResultSet rows = select.executeQuery()) {
                return reader.read(rows);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("what has had its time cannot be read", failed);
        }
    }
}
