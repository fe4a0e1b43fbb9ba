package org.cabildo.backend.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * In which state tenants are. Asked by plain JDBC, because the persistence unit itself asks it, in the middle of
 * entering a room.
 */
@ApplicationScoped
public class TenantStates {

    @Resource(lookup = "java:app/jdbc/cabildo")
    DataSource dataSource;

    /** The tenants' numbers and states, of those that are in another state than this one. */
    public Map<Integer, String> other(String state) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT tenant_id, state FROM tenant WHERE state <> ?")) {
            select.setString(1, state);
            Map<Integer, String> states = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    states.put(rows.getInt(1), rows.getString(2));
                }
            }
            return states;
        } catch (SQLException failed) {
            throw new IllegalStateException("the states of the tenants cannot be read", failed);
        }
    }
}
