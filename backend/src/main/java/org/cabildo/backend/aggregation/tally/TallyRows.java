package org.cabildo.backend.aggregation.tally;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.cabildo.backend.consultation.ConsultationId;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * The tables of the tallies. Sums are added to in the database, row by row, which JPA has no words for; plain JDBC is not
 * filtered by tenant, so each statement here binds it.
 */
@ApplicationScoped
class TallyRows {

    /** Rows to a statement. */
    private static final int BATCH = 500;

    private static final String OF = " WHERE tenant_id = ? AND consultation_id = ?";

    private static final String ADD =
            "INSERT INTO tally (tenant_id, consultation_id, level, week, channel, contributor, stakeholder_group, language,"
                    + " lens, country, place, submissions, organisations, answers, words)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                    + " ON DUPLICATE KEY UPDATE submissions = submissions + VALUES(submissions),"
                    + " organisations = organisations + VALUES(organisations), answers = answers + VALUES(answers),"
                    + " words = words + VALUES(words)";

    @Resource(lookup = "java:app/jdbc/cabildo")
    DataSource dataSource;

    /** The tallies of one consultation of one tenant. */
    record Scope(TenantId tenant, ConsultationId consultation) {

        /** @return the number of the next parameter */
        int bind(PreparedStatement statement, int first) throws SQLException {
            statement.setInt(first, tenant.value());
            statement.setBytes(first + 1, UuidConverter.bytes(consultation.value()));
            return first + 2;
        }
    }

    /** How the tallies of a consultation stand. */
    enum State {
        /** They say what the answers say, but for the changes that wait. */
        WHOLE,
        /** They do, and no change waits. */
        CURRENT,
        /** They have never been counted, or somebody has broken off counting them. */
        PARTIAL
    }

    /** What is done with a connection. */
    interface Act<T> {

        T with(Connection connection) throws SQLException;
    }

    /** In the caller's transaction, if there is one. */
    <T> T in(Act<T> act) {
        try (Connection connection = dataSource.getConnection()) {
            return act.with(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("the tallies cannot be reached", failed);
        }
    }

    State state(Scope scope) {
        return in(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT s.whole, EXISTS (SELECT 1 FROM tally_change c WHERE c.tenant_id = s.tenant_id"
                            + " AND c.consultation_id = s.consultation_id) FROM tally_state s"
                            + " WHERE s.tenant_id = ? AND s.consultation_id = ?")) {
                scope.bind(select, 1);
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next() || !row.getBoolean(1)) {
                        return State.PARTIAL;
                    }
                    return row.getBoolean(2) ? State.WHOLE : State.CURRENT;
                }
            }
        });
    }

    /** Makes sure that there is a row to hold, whatever it says. */
    void enter(Connection connection, Scope scope) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT IGNORE INTO tally_state (tenant_id, consultation_id, whole) VALUES (?, ?, 0)")) {
            scope.bind(insert, 1);
            insert.executeUpdate();
        }
    }

    /**
     * Nobody else changes the tallies until the transaction ends.
     *
     * @return whether they are whole
     */
    boolean hold(Connection connection, Scope scope) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT whole FROM tally_state" + OF + " FOR UPDATE")) {
            scope.bind(select, 1);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    void mark(Connection connection, Scope scope, boolean whole) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE tally_state SET whole = " + (whole ? 1 : 0) + OF)) {
            scope.bind(update, 1);
            update.executeUpdate();
        }
    }

    /** Others can see that the tallies are not what they were. */
    void advance(Connection connection, Scope scope) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE tally_state SET revision = revision + 1" + OF)) {
            scope.bind(update, 1);
            update.executeUpdate();
        }
    }

    /** How often the tallies have changed; 0 if there are none. */
    long revision(Scope scope) {
        return in(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT revision FROM tally_state" + OF)) {
                scope.bind(select, 1);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? row.getLong(1) : 0;
                }
            }
        });
    }

    void keep(Scope scope, Change change) {
        in(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO tally_change (tenant_id, consultation_id, id, organisation_id, stakeholder_group,"
                            + " country, sign, places) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
                scope.bind(insert, 1);
                insert.setBytes(3, UuidConverter.bytes(change.id()));
                insert.setBytes(4, UuidConverter.bytes(change.organisation()));
                insert.setString(5, change.group());
                insert.setString(6, change.country());
                insert.setInt(7, change.sign());
                insert.setString(8, change.spots().text());
                return insert.executeUpdate();
            }
        });
    }

    /** The changes that wait. */
    List<UUID> waiting(Connection connection, Scope scope) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT id FROM tally_change" + OF)) {
            scope.bind(select, 1);
            return ids(select);
        }
    }

    /** Those of these that wait still. */
    List<Change> changes(Connection connection, Scope scope, List<UUID> ids) throws SQLException {
        return changes(
                connection, scope, " AND id IN (" + marks(ids.size()) + ")", (select, next) -> bind(select, next, ids));
    }

    List<Change> changes(Connection connection, Scope scope, String country) throws SQLException {
        return changes(connection, scope, " AND country = ?", (select, next) -> select.setString(next, country));
    }

    private interface Binding {

        void bind(PreparedStatement statement, int next) throws SQLException;
    }

    private static List<Change> changes(Connection connection, Scope scope, String which, Binding binding)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT id, organisation_id, stakeholder_group, country, sign, places FROM tally_change" + OF
                        + which)) {
            binding.bind(select, scope.bind(select, 1));
            List<Change> changes = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    changes.add(new Change(
                            UuidConverter.uuid(rows.getBytes(1)),
                            UuidConverter.uuid(rows.getBytes(2)),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getInt(5),
                            Spots.read(rows.getString(6))));
                }
            }
            return changes;
        }
    }

    /** @return how many there were */
    int remove(Connection connection, Scope scope, List<UUID> changes) throws SQLException {
        int removed = 0;
        for (List<UUID> some : portions(changes, BATCH)) {
            try (PreparedStatement delete = connection.prepareStatement(
                    "DELETE FROM tally_change" + OF + " AND id IN (" + marks(some.size()) + ")")) {
                bind(delete, scope.bind(delete, 1), some);
                removed += delete.executeUpdate();
            }
        }
        return removed;
    }

    /** Where these organisations have answers; one that has none is left out. */
    Map<UUID, Spots> organisations(Connection connection, Scope scope, Collection<UUID> ids) throws SQLException {
        Map<UUID, Spots> found = new HashMap<>();
        for (List<UUID> some : portions(List.copyOf(ids), BATCH)) {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT organisation_id, places FROM tally_organisation" + OF
                            + " AND organisation_id IN (" + marks(some.size()) + ")")) {
                bind(select, scope.bind(select, 1), some);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.put(UuidConverter.uuid(rows.getBytes(1)), Spots.read(rows.getString(2)));
                    }
                }
            }
        }
        return found;
    }

    /** How many organisations have answers, as far as it was counted. */
    long organisations(Connection connection, Scope scope) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT COUNT(*) FROM tally_organisation" + OF)) {
            scope.bind(select, 1);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** All tallies of one country. */
    Sums sums(Connection connection, Scope scope, String country) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT level, stakeholder_group, language, lens, place, submissions, organisations, answers, words,"
                        + " week, channel, contributor FROM tally" + OF + " AND country = ?")) {
            select.setString(scope.bind(select, 1), country);
            Sums sums = new Sums();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Sums.Counts counts = sums.at(new TallyKey(
                            Level.of(row.getString(1)),
                            new Coming(row.getString(10), row.getString(11), row.getString(12)),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            country,
                            row.getString(5)));
                    counts.submissions = row.getLong(6);
                    counts.organisations = row.getLong(7);
                    counts.answers = row.getLong(8);
                    counts.words = row.getLong(9);
                }
            }
            return sums;
        }
    }

    /** From now on these have answers there; none, if there is no spot. */
    void replace(Connection connection, Scope scope, Map<UUID, Spots> organisations) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(
                        "INSERT INTO tally_organisation (tenant_id, consultation_id, organisation_id, places)"
                                + " VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE places = VALUES(places)");
                PreparedStatement delete = connection.prepareStatement(
                        "DELETE FROM tally_organisation" + OF + " AND organisation_id = ?")) {
            for (UUID id : new TreeSet<>(organisations.keySet())) {
                Spots spots = organisations.getOrDefault(id, new Spots());
                PreparedStatement statement = spots.isEmpty() ? delete : upsert;
                statement.setBytes(scope.bind(statement, 1), UuidConverter.bytes(id));
                if (!spots.isEmpty()) {
                    statement.setString(4, spots.text());
                }
                statement.addBatch();
            }
            upsert.executeBatch();
            delete.executeBatch();
        }
    }

    /** Adds in the order of the keys, some rows to a statement. */
    void add(Connection connection, Scope scope, Sums sums) throws SQLException {
        List<TallyKey> keys = new ArrayList<>(sums.byKey().keySet());
        keys.removeIf(key -> sums.at(key).isNothing());
        Collections.sort(keys);
        try (PreparedStatement upsert = connection.prepareStatement(ADD)) {
            for (List<TallyKey> some : portions(keys, BATCH)) {
                for (TallyKey key : some) {
                    Sums.Counts counts = sums.at(key);
                    int next = scope.bind(upsert, 1);
                    for (String part : List.of(
                            key.level().key(),
                            key.coming().week(),
                            key.coming().channel(),
                            key.coming().contributor(),
                            key.group(),
                            key.language(),
                            key.lens(),
                            key.country(),
                            key.place())) {
                        upsert.setString(next++, part);
                    }
                    upsert.setLong(next++, counts.submissions);
                    upsert.setLong(next++, counts.organisations);
                    upsert.setLong(next++, counts.answers);
                    upsert.setLong(next, counts.words);
                    upsert.addBatch();
                }
                upsert.executeBatch();
            }
        }
    }

    /** What these questions come to, as it was at one moment; only what is more than nothing. */
    List<Tallied> read(Scope scope, List<Asked> questions) {
        return in(connection -> {
            List<String> parts = new ArrayList<>();
            List<@Nullable String> values = new ArrayList<>();
            for (int i = 0; i < questions.size(); i++) {
                parts.add(select(i, questions.get(i), values));
            }
            try (PreparedStatement select = connection.prepareStatement(String.join(" UNION ALL ", parts))) {
                int next = 1;
                for (String value : values) {
                    if (value == null) {
                        next = scope.bind(select, next);
                    } else {
                        select.setString(next++, value);
                    }
                }
                List<Tallied> found = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.add(tallied(rows));
                    }
                }
                return found;
            }
        });
    }

    private static Tallied tallied(ResultSet row) throws SQLException {
        return new Tallied(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getLong(10),
                row.getLong(11),
                row.getLong(12),
                row.getLong(13));
    }

    /** @param values takes the parameters in their order, null for the tenant and the consultation */
    private static String select(int number, Asked asked, List<@Nullable String> values) {
        values.add(null);
        values.add(asked.level().key());
        Choice choice = new Choice(values);
        choice.along("week", asked.week(), " <> ''", false);
        choice.along("channel", asked.channel(), " <> ''", false);
        choice.along("contributor", asked.contributor(), " <> ''", false);
        choice.along("stakeholder_group", asked.group(), " <> ''", false);
        choice.along("language", asked.language(), " <> ''", false);
        choice.along("lens", asked.lens(), " NOT IN ('', '" + TallyKey.ANY_LENS + "')", false);
        choice.along("country", asked.country(), null, true);
        choice.along("place", asked.place(), null, false);
        return "SELECT " + number + ", " + choice.column("country") + ", " + choice.column("stakeholder_group") + ", "
                + choice.column("language") + ", " + choice.column("lens") + ", " + choice.column("place") + ", "
                + choice.column("week") + ", "
                + choice.column("channel") + ", " + choice.column("contributor")
                + ", SUM(submissions), SUM(organisations), SUM(answers), SUM(words) FROM tally" + OF + " AND level = ?"
                + choice.conditions
                + (choice.apart.isEmpty() ? "" : " GROUP BY " + String.join(", ", choice.apart))
                + " HAVING SUM(submissions) > 0";
    }

    /** The conditions of one question, and what it asks for apart. */
    private static final class Choice {

        private final List<@Nullable String> values;
        private final StringBuilder conditions = new StringBuilder();
        private final Set<String> apart = new TreeSet<>();

        Choice(List<@Nullable String> values) {
            this.values = values;
        }

        /**
         * @param wanted null for each value, apart
         * @param each what holds of a value that is counted apart; null of all
         * @param isSummed whether there is no row for all of them together
         */
        void along(String column, @Nullable String wanted, @Nullable String each, boolean isSummed) {
            if (wanted == null) {
                apart.add(column);
                conditions.append(each == null ? "" : " AND " + column + each);
            } else if (!isSummed || !wanted.equals(Asked.SUM)) {
                conditions.append(" AND ").append(column).append(" = ?");
                values.add(wanted);
            }
        }

        String column(String name) {
            return apart.contains(name) ? name : "''";
        }
    }

    static <T> List<List<T>> portions(List<T> all, int size) {
        List<List<T>> portions = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            portions.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return portions;
    }

    static String marks(int number) {
        return String.join(", ", Collections.nCopies(number, "?"));
    }

    static void bind(PreparedStatement statement, int first, List<UUID> ids) throws SQLException {
        for (int i = 0; i < ids.size(); i++) {
            statement.setBytes(first + i, UuidConverter.bytes(ids.get(i)));
        }
    }

    static List<UUID> ids(PreparedStatement select) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                ids.add(UuidConverter.uuid(rows.getBytes(1)));
            }
        }
        return ids;
    }
}
