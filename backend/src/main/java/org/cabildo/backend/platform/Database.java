package org.cabildo.backend.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The one database, spoken to over Connector/J, brought to the schema of this version before anything else runs.
 * Another bean that needs it at start says {@code @DependsOn("Database")}.
 *
 * <p>Connections are checked with MySQL's own ping before use if that was not done within a second, and one that fails
 * is replaced: once a restarted database answers, it costs no request. Not fail-all-connections, which also closes
 * those that others are at work with.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@DataSourceDefinition(
        name = "java:app/jdbc/cabildo",
        className = "com.mysql.cj.jdbc.MysqlDataSource",
        url = "${MPCONFIG=cabildo.db.url}",
        user = "${MPCONFIG=cabildo.db.user}",
        password = "${MPCONFIG=cabildo.db.password}",
        isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
        minPoolSize = 2,
        maxPoolSize = 32,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.MySQLConnectionValidation",
            // Each statement outside a transaction takes a connection: asked a second ago, it is there still.
            "fish.payara.validate-atmost-once-period-in-seconds=1",
            // Isolation and mode are changed by the driver alone, which knows them without asking.
            "useLocalSessionState=true",
            // The driver reads each statement for its parameters; unless told otherwise it remembers 25 short ones. Not
            // useServerPrepStmts: with MariaDB it now and then sends a value as NULL.
            "cachePrepStmts=true",
            "prepStmtCacheSize=500",
            "prepStmtCacheSqlLimit=4096"
        })
public class Database {

    private static final LocalDateTime MICROSECONDS = LocalDateTime.of(2024, 5, 16, 9, 30, 0, 123_456_000);

    @Resource(lookup = "java:app/jdbc/cabildo")
    DataSource dataSource;

    @PostConstruct
    void migrate() {
        refuseToLoseTime();
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:migrations")
                .load()
                .migrate();
    }

    /** Some servers drop fractions of a second silently; receipts and their order would be wrong ever after. */
    private void refuseToLoseTime() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT CAST('" + MICROSECONDS + "' AS DATETIME(6))")) {
            row.next();
            LocalDateTime kept = row.getObject(1, LocalDateTime.class);
            if (!MICROSECONDS.equals(kept)) {
                throw new IllegalStateException("The database turned " + MICROSECONDS + " into " + kept
                        + ": use MySQL 8.0 or later, or MariaDB 11.4 or later.");
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException(
                    "The database at CABILDO_DB_URL does not answer: " + unreachable.getMessage(), unreachable);
        }
    }
}
