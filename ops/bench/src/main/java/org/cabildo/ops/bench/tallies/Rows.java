package org.cabildo.ops.bench.tallies;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.cabildo.ops.database.RunningDatabase;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Place;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.reading.Definitions;

/** The rows of submissions of 20 answers each, written as the product writes them, with nothing around it. */
final class Rows {

    static final int ANSWERS = 20;

    private static final String HASH = "0".repeat(64);
    private static final String TEXT =
            "Planes con presupuesto propio y una mesa en la que participan todas. ".repeat(3);
    private static final int WORDS = 36;

    private static final Definition ASKED = Definitions.bundled("brasilia-2024");

    /** Ascending, as the product's are. */
    private static final AtomicLong NUMBER = new AtomicLong(System.currentTimeMillis() << 20);

    private final List<String> countries = names(Definition.COUNTRIES);
    private final List<String> groups = names(Definition.STAKEHOLDER_GROUPS);
    private final List<Asked> questions = ASKED.places().entrySet().stream()
            .filter(asked -> asked.getKey() instanceof Question.Text
                    && asked.getValue().topic().isPresent())
            .map(asked -> new Asked(asked.getKey(), asked.getValue()))
            .toList();

    /** A question in a topic. */
    record Asked(String segment, String topic, String question) {

        Asked(Question question, Place place) {
            this(place.segment().name(), place.topic().orElseThrow().name(), question.name());
        }
    }

    /** Where rows go: a consultation, that of a tenant. */
    record Room(int tenant, UUID consultation) {}

    private static List<String> names(String list) {
        return ASKED.choiceList(list).orElseThrow().choices().stream()
                .map(Choice::name)
                .toList();
    }

    static Connection connect(RunningDatabase database) throws SQLException {
        Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(false);
        return connection;
    }

    /** Gives a tenant the consultation of the first tenant, with its questionnaire and none of its answers. */
    static Room furnish(Connection connection, String tenant) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int number;
            try (ResultSet row = statement.executeQuery("SELECT tenant_id FROM tenant WHERE name = '" + tenant + "'")) {
                row.next();
                number = row.getInt(1);
            }
            for (String table : List.of("consultation", "definition_version", "definition_file")) {
                StringBuilder columns = new StringBuilder();
                try (ResultSet row = statement.executeQuery("SELECT * FROM " + table + " LIMIT 0")) {
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        String column = row.getMetaData().getColumnName(i);
                        columns.append(column.equals("tenant_id") ? "" : ", " + column);
                    }
                }
                statement.executeUpdate("INSERT INTO " + table + " (tenant_id" + columns + ") SELECT " + number
                        + columns + " FROM " + table
                        + " WHERE tenant_id = (SELECT tenant_id FROM tenant WHERE name = 'cartagena40')");
            }
            connection.commit();
            try (ResultSet row = statement.executeQuery(
                    "SELECT id FROM consultation WHERE tenant_id = " + number + " AND name = 'brasilia-2024'")) {
                row.next();
                ByteBuffer id = ByteBuffer.wrap(row.getBytes(1));
                return new Room(number, new UUID(id.getLong(), id.getLong()));
            }
        }
    }

    /**
     * Writes many, from all countries and groups, a hundred to a transaction.
     *
     * @param isTallied as in {@link Writer#add}
     */
    void fill(Connection connection, Room room, int submissions, boolean isTallied) throws SQLException {
        SplittableRandom random = new SplittableRandom(submissions);
        try (Writer writer = new Writer(connection, room)) {
            for (int i = 0; i < submissions; i++) {
                writer.add(
                        countries.get(random.nextInt(countries.size())),
                        groups.get(random.nextInt(groups.size())),
                        random.nextInt(questions.size()),
                        isTallied);
                if (i % 100 == 99 || i == submissions - 1) {
                    writer.write();
                    connection.commit();
                }
            }
        }
    }

    /** Writes submissions, as the rows of which one consists. */
    final class Writer implements AutoCloseable {

        private final Room room;
        private final PreparedStatement organisation;
        private final PreparedStatement submission;
        private final PreparedStatement revision;
        private final PreparedStatement answer;
        private final PreparedStatement change;

        Writer(Connection connection, Room room) throws SQLException {
            this.room = room;
            organisation = connection.prepareStatement(
                    "INSERT INTO organisation (tenant_id, consultation_id, id,"
                            + " stakeholder_group, country, name, name_key, contributor) VALUES (?, ?, ?, ?, ?, ?, ?, 'first_time')");
            submission = connection.prepareStatement("INSERT INTO submission (tenant_id, consultation_id, id,"
                    + " organisation_id, definition_version, definition_hash, language, consent_use, submitted_at,"
                    + " content_hash, receipt_code, idempotency_key, channel)"
                    + " VALUES (?, ?, ?, ?, 1, ?, 'es', 'publish', ?, ?, ?, ?, 'api')");
            revision =
                    connection.prepareStatement("INSERT INTO submission_revision (tenant_id, id, submission_id, number,"
                            + " act, done_at, done_with, content_hash, definition_version, language, consent_use, organisation_id)"
                            + " VALUES (?, ?, ?, 1, 'handed_in', ?, 'api', ?, 1, 'es', 'publish', ?)");
            answer = connection.prepareStatement(
                    "INSERT INTO answer (tenant_id, consultation_id, id, submission_id,"
                            + " organisation_id, segment, topic, question, entry, stakeholder_group, country, language, words,"
                            + " value, computed, consent_use) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, 'es', ?, ?, 0, 'publish')");
            change = connection.prepareStatement("INSERT INTO tally_change (tenant_id, consultation_id, id,"
                    + " organisation_id, stakeholder_group, country, sign, places) VALUES (?, ?, ?, ?, ?, ?, 1, ?)");
        }

        /**
         * @param first number of the first question that is answered; the others follow it
         * @param isTallied whether the row is written that tallies are kept from
         */
        void add(String country, String group, int first, boolean isTallied) throws SQLException {
            byte[] who = id();
            long number = NUMBER.incrementAndGet();
            byte[] what = bytes(new UUID(number, 0));
            String code = String.format("%016d", number % 10_000_000_000_000_000L);
            LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
            set(organisation, room.tenant(), bytes(room.consultation()), who, group, country, code, hash(who));
            set(
                    submission,
                    room.tenant(),
                    bytes(room.consultation()),
                    what,
                    who,
                    HASH,
                    now,
                    HASH,
                    code,
                    UUID.randomUUID().toString());
            set(revision, room.tenant(), id(), what, now, HASH, who);
            StringBuilder places = new StringBuilder();
            String week = "%d-W%02d"
                    .formatted(now.get(IsoFields.WEEK_BASED_YEAR), now.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            for (int i = 0; i < ANSWERS; i++) {
                Asked asked = questions.get((first + i) % questions.size());
                set(
                        answer,
                        room.tenant(),
                        bytes(room.consultation()),
                        id(),
                        what,
                        who,
                        asked.segment(),
                        asked.topic(),
                        asked.question(),
                        group,
                        country,
                        WORDS,
                        TEXT);
                places.append(String.join(
                                "\t",
                                asked.segment(),
                                asked.topic(),
                                asked.question(),
                                "es",
                                "",
                                week,
                                "api",
                                "first_time",
                                "1",
                                ""))
                        .append(WORDS)
                        .append('\n');
            }
            if (isTallied) {
                set(
                        change,
                        room.tenant(),
                        bytes(room.consultation()),
                        bytes(UUID.randomUUID()),
                        who,
                        group,
                        country,
                        places.toString());
            }
        }

        void write() throws SQLException {
            for (PreparedStatement statement : List.of(organisation, submission, revision, answer, change)) {
                statement.executeBatch();
            }
        }

        @Override
        public void close() throws SQLException {
            for (PreparedStatement statement : List.of(organisation, submission, revision, answer, change)) {
                statement.close();
            }
        }

        private static void set(PreparedStatement statement, Object... values) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.addBatch();
        }
    }

    private static byte[] id() {
        return bytes(new UUID(NUMBER.incrementAndGet(), 0));
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static byte[] hash(byte[] id) {
        return ByteBuffer.allocate(32).put(id).array();
    }

    /** As a program sends it: one country, one group, the first 20 questions. */
    String body(String name) {
        StringBuilder answers = new StringBuilder();
        for (Asked asked : questions.subList(0, ANSWERS)) {
            answers.append(answers.isEmpty() ? "" : ",")
                    .append('"')
                    .append(asked.question())
                    .append("\":\"")
                    .append(TEXT.strip())
                    .append('"');
        }
        return "{\"language\":\"es\",\"stakeholderGroup\":\"local_authority\",\"country\":\"PE\",\"organisation\":{\"name\":\""
                + name + "\"},\"answers\":{" + answers + "},\"consent\":{\"terms\":true,\"use\":\"publish\"}}";
    }
}
