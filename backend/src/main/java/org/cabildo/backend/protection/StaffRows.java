package org.cabildo.backend.protection;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.cabildo.backend.platform.ColumnKind;
import org.cabildo.backend.platform.TenantTable;
import org.cabildo.backend.platform.TenantTables;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * The rows in which somebody who works here stands, whatever tables there are: found by the account's id, which nothing
 * else has, in every column of ids that could hold it, and by the address. In the caller's transaction. Plain JDBC is not
 * filtered by tenant: a person is looked for in all of them, or in the one that is named.
 */
@ApplicationScoped
class StaffRows {

    private static final String ACCOUNT = "account";
    private static final String OWN = "account_id";
    private static final String ADDRESS = "email";
    private static final int ID_BYTES = 16;

    /** Texts that open something, or hold what does; hashes, keys and sealed secrets are bytes, and never told. */
    private static final Pattern SECRET = Pattern.compile("password|body|.*(secret|code|token|hash|key|sealed).*");

    @Resource(lookup = "java:app/jdbc/cabildo")
    DataSource dataSource;

    @Inject
    TenantTables tables;

    /** Somebody who works here. */
    record Person(UUID account, String email) {

        @Override
        public String toString() {
            return "Person[" + account + "]";
        }
    }

    /**
     * What is the person's own, whole and without secrets; and of what the person did for others the ids and times.
     *
     * @param only the tenant in which it is looked for; empty: everywhere
     * @return by table, in the order of their names; with the tenant's name where a row is a tenant's
     */
    Map<String, List<JsonObject>> read(Person person, Optional<TenantId> only) {
        Map<String, String> comments = tables.comments();
        Map<String, List<JsonObject>> read = new LinkedHashMap<>();
        try (Connection connection = dataSource.getConnection()) {
            for (Map.Entry<String, List<String>> mention : tables.mentions().entrySet()) {
                boolean isTenants = isTenants(mention.getKey());
                if (isTenants || only.isEmpty()) {
                    boolean isOfStaff = isOfStaff(comments, mention.getKey());
                    Search search = new Search(mention.getKey(), mention.getValue(), isTenants, isOfStaff);
                    List<JsonObject> rows = search.rows(connection, person, only);
                    if (!rows.isEmpty()) {
                        read.put(mention.getKey(), rows);
                    }
                }
            }
            return read;
        } catch (SQLException failed) {
            throw new IllegalStateException("what is held on somebody who works here cannot be read", failed);
        }
    }

    private boolean isTenants(String table) {
        return tables.columns().getOrDefault(table, List.of()).contains("tenant_id");
    }

    private static boolean isOfStaff(Map<String, String> comments, String table) {
        return HeldKind.of(comments.getOrDefault(table, ""))
                .filter(HeldKind.STAFF::equals)
                .isPresent();
    }

    /**
     * Deletes what is the person's own but the account itself. What the person did for others stays, with an id that leads
     * to nobody.
     */
    void delete(Person person) {
        Map<String, String> comments = tables.comments();
        try (Connection connection = dataSource.getConnection()) {
            for (Map.Entry<String, List<String>> columns : tables.columns().entrySet()) {
                String table = columns.getKey();
                if (!table.equals(ACCOUNT) && isOfStaff(comments, table)) {
                    delete(connection, table, columns.getValue(), person);
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("what is held on somebody who works here cannot be deleted", failed);
        }
    }

    private static void delete(Connection connection, String table, List<String> columns, Person person)
            throws SQLException {
        List<String> own = Stream.of(OWN, ADDRESS).filter(columns::contains).toList();
        if (own.isEmpty()) {
            return;
        }
        String sql = own.stream().map(column -> "`" + column + "` = ?").collect(Collectors.joining(" OR "));
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM `" + table + "` WHERE " + sql)) {
            for (int i = 0; i < own.size(); i++) {
                delete.setObject(
                        i + 1, own.get(i).equals(OWN) ? UuidConverter.bytes(person.account()) : person.email());
            }
            delete.executeUpdate();
        }
    }

    /** @param places the columns in which the account's id may stand */
    private final class Search {

        private final String table;
        private final List<String> places;
        private final boolean isTenants;
        private final boolean isOfStaff;
        private final List<TenantTable.Column> columns;

        Search(String table, List<String> places, boolean isTenants, boolean isOfStaff) {
            this.table = table;
            this.places = places;
            this.isTenants = isTenants;
            this.isOfStaff = isOfStaff;
            this.columns = tables.columnsOf(table);
        }

        private boolean hasAddress() {
            return isOfStaff
                    && columns.stream().anyMatch(column -> column.name().equals(ADDRESS));
        }

        List<JsonObject> rows(Connection connection, Person person, Optional<TenantId> only) throws SQLException {
            String found = Stream.concat(
                            places.stream().map(place -> "t.`" + place + "` = ?"),
                            hasAddress() ? Stream.of("t.`" + ADDRESS + "` = ?") : Stream.empty())
                    .collect(Collectors.joining(" OR ", "(", ")"));
            String sql = columns.stream()
                            .map(column -> "t.`" + column.name() + "`")
                            .collect(Collectors.joining(", ", "SELECT ", ""))
                    + (isTenants ? ", n.name" : "") + " FROM `" + table + "` t"
                    + (isTenants ? " JOIN tenant n ON n.tenant_id = t.tenant_id" : "") + " WHERE " + found
                    + (only.isPresent() ? " AND t.tenant_id = ?" : "");
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                int place = 0;
                for (byte[] id : Collections.nCopies(places.size(), UuidConverter.bytes(person.account()))) {
                    select.setBytes(++place, id);
                }
                if (hasAddress()) {
                    select.setString(++place, person.email());
                }
                if (only.isPresent()) {
                    select.setInt(++place, only.get().value());
                }
                List<JsonObject> rows = new ArrayList<>();
                try (ResultSet result = select.executeQuery()) {
                    while (result.next()) {
                        rows.add(row(result, person));
                    }
                }
                return rows;
            }
        }

        private JsonObject row(ResultSet row, Person person) throws SQLException {
            JsonObjectBuilder json = Json.createObjectBuilder();
            if (isTenants) {
                json.add("tenant", row.getString(columns.size() + 1));
            }
            for (int i = 0; i < columns.size(); i++) {
                TenantTable.Column column = columns.get(i);
                byte[] bytes = row.getBytes(i + 1);
                if (column.kind() == ColumnKind.BYTES) {
                    if (bytes != null && bytes.length == ID_BYTES && (isOfStaff || isTold(column, bytes, person))) {
                        json.add(column.name(), UuidConverter.uuid(bytes).toString());
                    }
                } else if (column.kind() == ColumnKind.MOMENT
                        || isOfStaff && isOwn(column, row.getString(i + 1), person)) {
                    column.kind().write(row, i + 1, column.name(), json);
                }
            }
            return json.build();
        }

        /** The row's own id, and where the person stands in it. */
        private boolean isTold(TenantTable.Column column, byte[] bytes, Person person) {
            return column.name().equals("id")
                    || places.contains(column.name())
                            && UuidConverter.uuid(bytes).equals(person.account());
        }

        /** An invitation that the person sent holds the address of somebody else. */
        private static boolean isOwn(TenantTable.Column column, @Nullable String value, Person person) {
            return !SECRET.matcher(column.name()).matches()
                    && (!column.name().equals(ADDRESS) || person.email().equalsIgnoreCase(value));
        }
    }

    /**
     * What the person did, as the records have it, record by record.
     *
     * @param only the tenant whose record is read; empty: all, and the platform's
     */
    List<JsonObject> acts(UUID account, Optional<TenantId> only) {
        String columns = "SELECT e.number, e.at, e.act, e.thing, e.outcome, ";
        String ofTenants = columns + "n.name FROM tenant n JOIN audit_entry e ON e.tenant_id = n.tenant_id"
                + " WHERE e.actor = ?" + (only.isPresent() ? " AND e.tenant_id = ?" : "")
                + " ORDER BY e.tenant_id, e.number";
        String ofPlatform = columns + "NULL FROM audit_platform_entry e WHERE e.actor = ? ORDER BY e.number";
        List<JsonObject> acts = new ArrayList<>();
        for (String sql : only.isPresent() ? List.of(ofTenants) : List.of(ofPlatform, ofTenants)) {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement select = connection.prepareStatement(sql)) {
                select.setString(1, "account:" + account);
                if (only.isPresent()) {
                    select.setInt(2, only.get().value());
                }
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        acts.add(act(rows));
                    }
                }
            } catch (SQLException failed) {
                throw new IllegalStateException("the record cannot be read", failed);
            }
        }
        return acts;
    }

    private static JsonObject act(ResultSet row) throws SQLException {
        JsonObjectBuilder json = Json.createObjectBuilder();
        String tenant = row.getString(6);
        if (tenant != null) {
            json.add("tenant", tenant);
        }
        ColumnKind.NUMBER.write(row, 1, "number", json);
        ColumnKind.MOMENT.write(row, 2, "at", json);
        ColumnKind.TEXT.write(row, 3, "act", json);
        ColumnKind.TEXT.write(row, 4, "thing", json);
        ColumnKind.TEXT.write(row, 5, "outcome", json);
        return json.build();
    }
}
