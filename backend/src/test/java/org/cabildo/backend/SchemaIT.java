package org.cabildo.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URL;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.cabildo.backend.protection.HeldKind;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** The rules of the schema, asked of the schema itself. */
@ArquillianTest
@RunAsClient
class SchemaIT {

    /**
     * All but the tenants themselves, the numbers they are given, people who may work for several, the platform's record,
     * and the ends of all records, which outlive their tenants.
     */
    private static final String OURS = " table_schema = DATABASE() AND table_name NOT IN"
            + " ('flyway_schema_history', 'tenant', 'tenant_number', 'account', 'account_session', 'account_device',"
            + " 'account_pending', 'account_app', 'account_recovery_code', 'account_passkey', 'account_challenge',"
            + " 'account_reset', 'audit_platform_entry', 'audit_head', 'installation_proof')";

    @ArquillianResource
    URL base;

    @Test
    void the_tenant_leads_every_key_and_index() throws SQLException {
        assertEquals(
                List.of(),
                ask("SELECT CONCAT(table_name, '.', index_name) FROM information_schema.statistics WHERE" + OURS
                        + " AND seq_in_index = 1 AND column_name <> 'tenant_id'"));
        assertFalse(ask("SELECT DISTINCT table_name FROM information_schema.statistics WHERE" + OURS)
                .isEmpty());
    }

    @Test
    void the_tenant_leads_every_foreign_key() throws SQLException {
        assertEquals(
                List.of(),
                ask("SELECT CONCAT(table_name, '.', constraint_name) FROM information_schema.key_column_usage WHERE"
                        + OURS + " AND referenced_table_name IS NOT NULL AND ordinal_position = 1"
                        + " AND (column_name <> 'tenant_id' OR referenced_column_name <> 'tenant_id')"));
    }

    @Test
    void every_table_says_whose_each_row_is() throws SQLException {
        assertEquals(
                List.of(),
                ask("SELECT t.table_name FROM information_schema.tables t WHERE" + OURS.replace("table_", "t.table_")
                        + " AND NOT EXISTS (SELECT 1 FROM information_schema.columns c WHERE c.table_schema ="
                        + " t.table_schema AND c.table_name = t.table_name AND c.column_name = 'tenant_id'"
                        + " AND c.is_nullable = 'NO' AND c.column_type LIKE 'int%')"));
        assertEquals(
                List.of(),
                ask("SELECT t.table_name FROM information_schema.tables t WHERE" + OURS.replace("table_", "t.table_")
                        + " AND NOT EXISTS (SELECT 1 FROM information_schema.statistics s WHERE s.table_schema ="
                        + " t.table_schema AND s.table_name = t.table_name AND s.index_name = 'PRIMARY'"
                        + " AND s.seq_in_index = 1 AND s.column_name = 'tenant_id')"));
    }

    @Test
    void no_row_can_be_left_without_its_tenant() throws SQLException {
        assertEquals(
                List.of(),
                ask("SELECT t.table_name FROM information_schema.tables t WHERE" + OURS.replace("table_", "t.table_")
                        + " AND NOT EXISTS (SELECT 1 FROM information_schema.key_column_usage k WHERE k.table_schema ="
                        + " t.table_schema AND k.table_name = t.table_name AND k.referenced_table_name IS NOT NULL)"));
    }

    @Test
    void no_table_counts_by_itself_and_every_table_is_transactional() throws SQLException {
        assertEquals(
                List.of(),
                ask("SELECT table_name FROM information_schema.columns WHERE" + OURS
                        + " AND extra LIKE '%auto_increment%'"));
        assertEquals(
                List.of(),
                ask("SELECT table_name FROM information_schema.tables WHERE" + OURS + " AND engine <> 'InnoDB'"));
    }

    @Test
    void every_table_says_what_it_holds() throws SQLException {
        assertEquals(
                List.of(),
                ask("SELECT CONCAT(table_name, ':', table_comment) FROM information_schema.tables WHERE table_schema ="
                                + " DATABASE() AND table_name <> 'flyway_schema_history'")
                        .stream()
                        .filter(table -> HeldKind.of(table.substring(table.indexOf(':') + 1))
                                .isEmpty())
                        .toList());
    }

    @Test
    void a_reference_across_tenants_cannot_be_stored() throws SQLException {
        Room.open(base).submits(Room.peru());
        Room.open(base);

        SQLException refused = org.junit.jupiter.api.Assertions.assertThrows(
                SQLException.class,
                () -> ask("INSERT INTO organisation SELECT (SELECT MAX(tenant_id) FROM tenant), id, consultation_id,"
                        + " stakeholder_group, country, name, name_key, contributor FROM organisation LIMIT 1"));

        assertEquals(1452, refused.getErrorCode());
    }

    static List<String> ask(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        DatabaseForTests.running().url(),
                        DatabaseForTests.running().user(),
                        DatabaseForTests.running().password());
                Statement statement = connection.createStatement()) {
            List<String> rows = new ArrayList<>();
            if (statement.execute(sql)) {
                try (ResultSet result = statement.getResultSet()) {
                    while (result.next()) {
                        rows.add(result.getString(1));
                    }
                }
            }
            return rows;
        }
    }
}
