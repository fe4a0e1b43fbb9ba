package org.cabildo.backend;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.cabildo.ops.database.TestDatabase;

/** The database of the tests as somebody sees it who has stolen it. */
final class DatabaseRows {

    private DatabaseRows() {}

    /** Where this text stands: {@code table.column}, in the clear or as bytes. */
    static List<String> holding(String text) throws SQLException {
        String bytes = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        List<String> found = new ArrayList<>();
        for (String column : ask("SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns"
                + " WHERE table_schema = DATABASE()")) {
            String[] names = column.split("\\.");
            String hits = "SELECT COUNT(*) FROM `" + names[0] + "` WHERE INSTR(LOWER(HEX(CONVERT(`" + names[1]
                    + "` USING binary))), '" + bytes + "') > 0";
            if (!ask(hits).get(0).equals("0")) {
                found.add(column);
            }
        }
        return found;
    }

    static void change(String sql) throws SQLException {
        TestDatabase database = DatabaseForTests.running();
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** The first column of each row. */
    static List<String> ask(String sql) throws SQLException {
        TestDatabase database = DatabaseForTests.running();
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }
}
