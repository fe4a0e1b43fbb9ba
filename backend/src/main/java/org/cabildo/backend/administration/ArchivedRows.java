package org.cabildo.backend.administration;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.TenantRows;
import org.cabildo.backend.platform.TenantTable;

/** The rows of one table of an archive, some at a time, each held against the columns of the table. */
final class ArchivedRows implements AutoCloseable {

    /** Bytes: the largest column has 16 MB, a third more as base64. */
    private static final int LONGEST_LINE = 32 * 1024 * 1024;

    /** Bytes after which a chunk is full, however few rows it has. */
    private static final int FULL = 8 * 1024 * 1024;

    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private final InputStream lines;
    private final TenantTable table;
    private final Set<String> columns;
    private final Set<String> needed;

    ArchivedRows(InputStream stream, TenantTable table) {
        this.lines = new BufferedInputStream(stream, 64 * 1024);
        this.table = table;
        this.columns = table.columns().stream().map(TenantTable.Column::name).collect(Collectors.toSet());
        this.needed = table.columns().stream()
                .filter(column -> !column.isNullable())
                .map(TenantTable.Column::name)
                .collect(Collectors.toSet());
    }

    /**
     * The next rows; empty when there is none left.
     *
     * @throws ProblemException {@link ProblemType#ARCHIVE_DAMAGED} or {@link ProblemType#ARCHIVE_UNKNOWN_CONTENT}
     */
    List<JsonObject> next() {
        List<JsonObject> rows = new ArrayList<>();
        int size = 0;
        boolean isMore = true;
        while (isMore && rows.size() < TenantRows.CHUNK && size < FULL) {
            byte[] line = line();
            isMore = line.length > 0;
            if (isMore) {
                rows.add(row(line));
                size += line.length;
            }
        }
        return rows;
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("a temporary file cannot be closed", failed);
        }
    }

    /** Empty at the end. */
    private byte[] line() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            int next;
            while ((next = lines.read()) >= 0 && next != '\n') {
                line.write(next);
                if (line.size() > LONGEST_LINE) {
                    throw damaged();
                }
            }
            if (next >= 0 && line.size() == 0) {
                throw damaged();
            }
            return line.toByteArray();
        } catch (IOException broken) {
            throw damaged();
        }
    }

    private JsonObject row(byte[] line) {
        try (JsonReader reader = READERS.createReader(new ByteArrayInputStream(line), StandardCharsets.UTF_8)) {
            JsonObject row = reader.readObject();
            row.keySet().stream()
                    .filter(name -> !columns.contains(name))
                    .findFirst()
                    .ifPresent(other -> {
                        throw ReceivedArchive.unknown(table.name() + "." + other);
                    });
            if (!needed.stream().allMatch(name -> row.getOrDefault(name, JsonValue.NULL) != JsonValue.NULL)) {
                throw damaged();
            }
            return row;
        } catch (JsonException noObject) {
            throw damaged();
        }
    }

    private ProblemException damaged() {
        return ReceivedArchive.damaged(ArchiveFile.of(table.name()));
    }
}
