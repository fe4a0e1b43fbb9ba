package org.cabildo.backend.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Refuses a start with another key than the one with which this database was sealed, before a second node, or one that was
 * brought back from a backup without its key, seals with a key that the others do not have.
 */
@Startup
@Singleton
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
public class SameKey {

    private static final String PLACE = "installation";
    private static final byte[] PROOF = "this key".getBytes(StandardCharsets.UTF_8);

    @Resource(lookup = "java:app/jdbc/cabildo")
    DataSource dataSource;

    @Inject
    InstallationKey key;

    @PostConstruct
    void check() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            write(
                    connection,
                    "INSERT INTO installation_proof (sealed_proof, id) VALUES (?, 1) ON DUPLICATE KEY UPDATE id = id");
            try (ResultSet row = statement.executeQuery("SELECT sealed_proof FROM installation_proof WHERE id = 1")) {
                if (!row.next() || !key.opens(PLACE, row.getBytes(1))) {
                    throw new IllegalStateException(
                            "This database was sealed with another key. Give this server the same CABILDO_KEY as the"
                                    + " others, or put installation.key back from the backup of the data folder. If it is"
                                    + " lost for good, what is sealed is lost with it: ops/keys.md says what to do.");
                }
            }
            // Of several keys the first: from then on the others can be taken away.
            write(connection, "UPDATE installation_proof SET sealed_proof = ? WHERE id = 1");
        } catch (SQLException failed) {
            throw new IllegalStateException("the proof of the installation's key cannot be reached", failed);
        }
    }

    private void write(Connection connection, String sql) throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(sql)) {
            write.setBytes(1, key.seal(PLACE, PROOF));
            write.executeUpdate();
        }
    }
}
