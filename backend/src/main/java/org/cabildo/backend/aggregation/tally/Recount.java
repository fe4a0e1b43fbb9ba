package org.cabildo.backend.aggregation.tally;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Counts the answers themselves, as they are at one moment, whoever hands in meanwhile. Its connections are its own: it
 * reads in one long transaction and writes in many short ones.
 */
@ApplicationScoped
class Recount {

    /** Rows to a transaction; a cluster dislikes large ones. */
    private static final int CHUNK = 1_000;

    /** Organisations that are written at a time. */
    private static final int SOME = 200;

    @Inject
    TallyRows rows;

    /** Makes tallies that are not whole whole. Who wants to read them waits; who hands in does not. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    void fill(TallyRows.Scope scope) {
        rows.in(connection -> {
            rows.enter(connection, scope);
            return together(connection, () -> {
                if (!rows.hold(connection, scope)) {
                    write(scope);
                    rows.mark(connection, scope, true);
                    rows.advance(connection, scope);
                }
            });
        });
    }

    /** Counts anew whatever the tallies say. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    void fillAgain(TallyRows.Scope scope) {
        rows.in(connection -> together(connection, () -> {
            rows.hold(connection, scope);
            rows.mark(connection, scope, false);
        }));
        fill(scope);
    }

    /** Holds the tallies, and the changes that wait, against the answers. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    Difference compare(TallyRows.Scope scope) {
        return atOneMoment(reading -> {
            Comparison comparison = new Comparison(rows, reading, scope);
            for (String country : new StandingAnswers(reading, scope).countries()) {
                comparison.of(country);
            }
            return comparison.result();
        });
    }

    private void write(TallyRows.Scope scope) throws SQLException {
        atOneMoment(reading -> {
            List<UUID> counted = rows.waiting(reading, scope);
            return rows.in(writing -> {
                empty(writing, scope, "tally");
                empty(writing, scope, "tally_organisation");
                StandingAnswers answers = new StandingAnswers(reading, scope);
                for (String country : answers.countries()) {
                    write(writing, scope, answers, country);
                }
                for (List<UUID> some : TallyRows.portions(counted, CHUNK)) {
                    rows.remove(writing, scope, some);
                }
                return counted;
            });
        });
    }

    private void write(Connection writing, TallyRows.Scope scope, StandingAnswers answers, String country)
            throws SQLException {
        Sums sums = new Sums();
        Map<UUID, Spots> organisations = new HashMap<>();
        answers.of(country, new StandingAnswers.Reader() {

            @Override
            public void submission(Change change) {
                sums.count(change);
            }

            @Override
            public void organisation(UUID id, String group, Spots spots) throws SQLException {
                sums.countOnce(Set.of(), spots.keys(group, country));
                organisations.put(id, spots);
                if (organisations.size() == SOME) {
                    rows.replace(writing, scope, organisations);
                    organisations.clear();
                }
            }
        });
        rows.replace(writing, scope, organisations);
        rows.add(writing, scope, sums);
    }

    private static void empty(Connection writing, TallyRows.Scope scope, String table) throws SQLException {
        try (PreparedStatement delete = writing.prepareStatement(
                "DELETE FROM " + table + " WHERE tenant_id = ? AND consultation_id = ? LIMIT " + CHUNK)) {
            scope.bind(delete, 1);
            int deleted = CHUNK;
            while (deleted == CHUNK) {
                deleted = delete.executeUpdate();
            }
        }
    }

    /** Does something with the connection that others see at once or not at all. */
    private static boolean together(Connection connection, Steps steps) throws SQLException {
        connection.setAutoCommit(false);
        try {
            steps.take();
            connection.commit();
            return true;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private interface Steps {

        void take() throws SQLException;
    }

    private <T> T atOneMoment(TallyRows.Act<T> act) {
        return rows.in(connection -> {
            int isolation = connection.getTransactionIsolation();
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try {
                return act.with(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setTransactionIsolation(isolation);
            }
        });
    }
}
