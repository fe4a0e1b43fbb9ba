package org.cabildo.backend.platform;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Set;

/** How a value of a column is written as JSON, and read from it. */
public enum ColumnKind {
    /** A JSON number. */
    NUMBER("tinyint", "smallint", "mediumint", "int", "bigint", "decimal") {
        @Override
        public void write(ResultSet row, int place, String name, JsonObjectBuilder json) throws SQLException {
            BigDecimal number = row.getBigDecimal(place);
            if (number != null) {
                json.add(name, number);
            }
        }

        @Override
        void read(JsonValue value, PreparedStatement insert, int place) throws SQLException {
            if (!(value instanceof JsonNumber number)) {
                throw new IllegalArgumentException("no number");
            }
            insert.setBigDecimal(place, number.bigDecimalValue());
        }
    },
    /** A JSON string. */
    TEXT("char", "varchar", "tinytext", "text", "mediumtext", "longtext") {
        @Override
        public void write(ResultSet row, int place, String name, JsonObjectBuilder json) throws SQLException {
            String text = row.getString(place);
            if (text != null) {
                json.add(name, text);
            }
        }

        @Override
        void read(JsonValue value, PreparedStatement insert, int place) throws SQLException {
            insert.setString(place, string(value));
        }
    },
    /** An instant of ISO 8601, in UTC. */
    MOMENT("datetime") {
        @Override
        public void write(ResultSet row, int place, String name, JsonObjectBuilder json) throws SQLException {
            LocalDateTime moment = row.getObject(place, LocalDateTime.class);
            if (moment != null) {
                json.add(name, moment.toInstant(ZoneOffset.UTC).toString());
            }
        }

        @Override
        void read(JsonValue value, PreparedStatement insert, int place) throws SQLException {
            try {
                insert.setObject(place, LocalDateTime.ofInstant(Instant.parse(string(value)), ZoneOffset.UTC));
            } catch (DateTimeException none) {
                throw new IllegalArgumentException("no instant", none);
            }
        }
    },
    /** A date of ISO 8601. */
    DAY("date") {
        @Override
        public void write(ResultSet row, int place, String name, JsonObjectBuilder json) throws SQLException {
            TEXT.write(row, place, name, json);
        }

        @Override
        void read(JsonValue value, PreparedStatement insert, int place) throws SQLException {
            TEXT.read(value, insert, place);
        }
    },
    /** Base64 (RFC 4648, section 4). */
    BYTES("binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob") {
        @Override
        public void write(ResultSet row, int place, String name, JsonObjectBuilder json) throws SQLException {
            byte[] bytes = row.getBytes(place);
            if (bytes != null) {
                json.add(name, Base64.getEncoder().encodeToString(bytes));
            }
        }

        @Override
        void read(JsonValue value, PreparedStatement insert, int place) throws SQLException {
            insert.setBytes(place, Base64.getDecoder().decode(string(value)));
        }
    };

    @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
    private final Set<String> types;

    ColumnKind(String... types) {
        this.types = Set.of(types);
    }

    /**
     * @param type as information_schema names it
     * @throws IllegalStateException for one that no table of ours has had so far
     */
    static ColumnKind of(String table, String column, String type) {
        for (ColumnKind kind : values()) {
            if (kind.types.contains(type)) {
                return kind;
            }
        }
        throw new IllegalStateException(
                table + "." + column + " is a " + type + ": ColumnKind has to say how that stands in an archive");
    }

    /** Adds the member unless the value is NULL. */
    public abstract void write(ResultSet row, int place, String name, JsonObjectBuilder json) throws SQLException;

    /** @throws IllegalArgumentException if the value is none of this kind */
    abstract void read(JsonValue value, PreparedStatement insert, int place) throws SQLException;

    /** @throws IllegalArgumentException as {@link #read} does */
    void readOrNull(JsonValue value, PreparedStatement insert, int place) throws SQLException {
        if (value == JsonValue.NULL) {
            insert.setNull(place, Types.NULL);
        } else {
            read(value, insert, place);
        }
    }

    private static String string(JsonValue value) {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        throw new IllegalArgumentException("no string");
    }
}
