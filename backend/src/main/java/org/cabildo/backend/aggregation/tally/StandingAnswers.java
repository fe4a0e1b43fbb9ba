package org.cabildo.backend.aggregation.tally;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.cabildo.backend.platform.UuidConverter;

/**
 * The answers that stand, read one organisation after the other, some submissions at a time: no query is long, and little is
 * in memory, however many answers there are.
 */
final class StandingAnswers {

    /** Organisations, and submissions, to a query. */
    private static final int SOME = 200;

    private static final String COUNTRIES =
            "SELECT country FROM organisation WHERE tenant_id = ? AND consultation_id = ?"
                    + " UNION SELECT country FROM tally WHERE tenant_id = ? AND consultation_id = ?"
                    + " UNION SELECT country FROM tally_change WHERE tenant_id = ? AND consultation_id = ?";

    private static final String ORGANISATIONS =
            "SELECT id FROM organisation WHERE tenant_id = ? AND consultation_id = ? AND country = ? ORDER BY id";

    private final Connection connection;
    private final TallyRows.Scope scope;

    StandingAnswers(Connection connection, TallyRows.Scope scope) {
        this.connection = connection;
        this.scope = scope;
    }

    /** Takes what stands. */
    interface Reader {

        /** Each submission, as the change that it was when it was handed in. */
        void submission(Change change) throws SQLException;

        /** After the last submission of an organisation, where it has answers. */
        void organisation(UUID id, String group, Spots spots) throws SQLException;
    }

    /** From which there may be answers, or tallies. */
    Set<String> countries() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COUNTRIES)) {
            scope.bind(select, scope.bind(select, scope.bind(select, 1)));
            Set<String> countries = new TreeSet<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    countries.add(rows.getString(1));
                }
            }
            return countries;
        }
    }

    void of(String country, Reader reader) throws SQLException {
        Gathering gathering = new Gathering(country, reader);
        for (List<UUID> organisations : TallyRows.portions(organisations(country), SOME)) {
            for (List<UUID> submissions : TallyRows.portions(submissions(organisations), SOME)) {
                read(submissions, gathering);
            }
        }
        gathering.endOrganisation();
    }

    private List<UUID> organisations(String country) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ORGANISATIONS)) {
            select.setString(scope.bind(select, 1), country);
            return TallyRows.ids(select);
        }
    }

    private List<UUID> submissions(List<UUID> organisations) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT id FROM submission WHERE tenant_id = ? AND consultation_id = ? AND organisation_id IN ("
                        + TallyRows.marks(organisations.size()) + ") ORDER BY organisation_id, id")) {
            TallyRows.bind(select, scope.bind(select, 1), organisations);
            return TallyRows.ids(select);
        }
    }

    private void read(List<UUID> submissions, Gathering gathering) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT a.organisation_id, a.submission_id, a.id, a.stakeholder_group, a.segment, a.topic, a.question,"
                        + " a.language, a.words, l.lens, s.submitted_at, s.channel, o.contributor FROM answer a JOIN submission s"
                        + " ON s.tenant_id = a.tenant_id AND s.id = a.submission_id JOIN organisation o"
                        + " ON o.tenant_id = a.tenant_id AND o.id = a.organisation_id LEFT JOIN answer_lens l"
                        + " ON l.tenant_id = a.tenant_id AND l.answer_id = a.id"
                        + " WHERE a.tenant_id = ? AND a.consultation_id = ? AND a.computed = 0 AND a.submission_id IN ("
                        + TallyRows.marks(submissions.size())
                        + ") ORDER BY a.organisation_id, a.submission_id, a.id")) {
            TallyRows.bind(select, scope.bind(select, 1), submissions);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    gathering.take(rows);
                }
            }
        }
    }

    /** What was read of the organisation, the submission and the answer that come just now. */
    private static final class Gathering {

        private static final UUID NOBODY = new UUID(0, 0);

        private final String country;
        private final Reader reader;

        private UUID organisation = NOBODY;
        private UUID submission = NOBODY;
        private UUID answer = NOBODY;
        private String group = "";
        private Spot spot = new Spot("", "", "", "", "", Coming.ANYHOW);
        private long words;
        private final Set<String> lenses = new TreeSet<>();
        private Spots ofSubmission = new Spots();
        private Spots ofOrganisation = new Spots();

        Gathering(String country, Reader reader) {
            this.country = country;
            this.reader = reader;
        }

        void take(ResultSet row) throws SQLException {
            UUID nextAnswer = UuidConverter.uuid(row.getBytes(3));
            if (!nextAnswer.equals(answer)) {
                endAnswer();
                UUID nextOrganisation = UuidConverter.uuid(row.getBytes(1));
                UUID nextSubmission = UuidConverter.uuid(row.getBytes(2));
                if (!nextSubmission.equals(submission)) {
                    endSubmission();
                }
                if (!nextOrganisation.equals(organisation)) {
                    endOrganisation();
                }
                organisation = nextOrganisation;
                submission = nextSubmission;
                answer = nextAnswer;
                group = row.getString(4);
                String topic = row.getString(6);
                Coming coming = new Coming(
                        Coming.week(row.getObject(11, LocalDateTime.class).toLocalDate()),
                        row.getString(12),
                        row.getString(13));
                spot = new Spot(
                        row.getString(5), topic == null ? "" : topic, row.getString(7), row.getString(8), "", coming);
                words = row.getLong(9);
            }
            String lens = row.getString(10);
            if (lens != null) {
                lenses.add(lens);
            }
        }

        private void endAnswer() {
            if (!answer.equals(NOBODY)) {
                Spot where = new Spot(
                        spot.segment(),
                        spot.topic(),
                        spot.question(),
                        spot.language(),
                        Spot.joined(lenses),
                        spot.coming());
                ofSubmission.add(where, new Spots.Amount(1, words), 1);
                answer = NOBODY;
                lenses.clear();
            }
        }

        private void endSubmission() throws SQLException {
            endAnswer();
            if (!submission.equals(NOBODY)) {
                reader.submission(new Change(submission, organisation, group, country, 1, ofSubmission));
                ofOrganisation.add(ofSubmission, 1);
                ofSubmission = new Spots();
                submission = NOBODY;
            }
        }

        void endOrganisation() throws SQLException {
            endSubmission();
            if (!organisation.equals(NOBODY)) {
                reader.organisation(organisation, group, ofOrganisation);
                ofOrganisation = new Spots();
                organisation = NOBODY;
            }
        }
    }
}
