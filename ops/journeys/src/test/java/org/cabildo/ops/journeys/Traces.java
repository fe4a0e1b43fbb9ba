package org.cabildo.ops.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cabildo.ops.database.RunningDatabase;

/** Looks for texts in all that an installation has: each row of its database, and each byte of each file. */
final class Traces {

    private static final int BLOCK = 1 << 20;

    private final Map<String, String> texts;

    /** @param texts what is looked for, by what it is */
    Traces(Map<String, String> texts) {
        this.texts = texts;
    }

    /** What was found, as {@code address in draft.language}. */
    List<String> in(RunningDatabase database) throws SQLException {
        TreeSet<String> found = new TreeSet<>();
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            for (String table : tables(connection)) {
                try (Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery("SELECT * FROM `" + table + "`")) {
                    search(table, rows, found);
                }
            }
        }
        return List.copyOf(found);
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = connection.getMetaData().getTables("cabildo", null, "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    private void search(String table, ResultSet rows, TreeSet<String> found) throws SQLException {
        while (rows.next()) {
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                byte[] bytes = rows.getBytes(column);
                if (bytes != null) {
                    search(bytes, bytes.length, table + "." + rows.getMetaData().getColumnName(column), found);
                }
            }
        }
    }

    /** What was found, as {@code address in server/server.log}. */
    List<String> in(Path folder) {
        TreeSet<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(file -> search(file, folder, found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(found);
    }

    private void search(Path file, Path folder, TreeSet<String> found) {
        int longest = texts.values().stream().mapToInt(String::length).max().orElse(1);
        byte[] block = new byte[BLOCK + longest];
        int kept = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.readNBytes(block, kept, BLOCK); read > 0; read = in.readNBytes(block, kept, BLOCK)) {
                int filled = kept + read;
                search(block, filled, folder.relativize(file).toString(), found);
                // A text can begin in one block and end in the next.
                kept = Math.min(longest, filled);
                System.arraycopy(block, filled - kept, block, 0, kept);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void search(byte[] bytes, int length, String where, TreeSet<String> found) {
        String content = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        texts.forEach((what, text) -> {
            if (content.contains(text)) {
                found.add(what + " in " + where);
            }
        });
    }
}
