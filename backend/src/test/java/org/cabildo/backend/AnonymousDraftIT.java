package org.cabildo.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.cabildo.backend.consultation.Admission;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.submission.CarryOver;
import org.cabildo.backend.submission.Consent;
import org.cabildo.backend.submission.ConsentUse;
import org.cabildo.backend.submission.DraftKey;
import org.cabildo.backend.submission.DraftView;
import org.cabildo.backend.submission.Drafts;
import org.cabildo.backend.submission.EntryId;
import org.cabildo.backend.submission.HandIn;
import org.cabildo.backend.submission.Profile;
import org.cabildo.backend.submission.Receipt;
import org.cabildo.backend.submission.Submissions;
import org.cabildo.backend.tenancy.CurrentTenant;
import org.cabildo.backend.tenancy.Tenants;
import org.cabildo.surveys.reading.Definitions;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Drafting without a name, by the services, inside the server. */
@ArquillianTest
class AnonymousDraftIT {

    private static final Consent CONSENT = new Consent(true, ConsentUse.SECRETARIAT_ONLY);

    @Resource(lookup = "java:app/jdbc/cabildo")
    DataSource database;

    @Inject
    Tenants tenants;

    @Inject
    CurrentTenant current;

    @Inject
    Consultations consultations;

    @Inject
    Drafts drafts;

    @Inject
    CarryOver carryOver;

    @Inject
    HandIn handIn;

    @Inject
    Submissions submissions;

    @Test
    void where_it_is_not_allowed_none_is_begun() {
        ConsultationView consultation = consultation("brasilia-2024", false);

        assertProblem(ProblemType.ANONYMOUS_NOT_ALLOWED, () -> drafts.beginAnonymous(consultation, "es"));
    }

    @Test
    void a_name_that_is_typed_all_the_same_is_not_kept() {
        DraftKey draft = complete(consultation("brasilia-2024", true));

        drafts.saveProfile(draft, p -> new Profile(p.language(), p.stakeholderGroup(), p.country(), "Red de mujeres"));

        assertNull(drafts.read(draft).profile().organisationName());
    }

    @Test
    void a_named_draft_is_not_forgotten_by_who_has_its_address() {
        DraftKey draft = drafts.begin(consultation("brasilia-2024", true), "es");

        assertProblem(ProblemType.UNKNOWN_DRAFT, () -> drafts.forget(draft));
        drafts.read(draft);
    }

    @Test
    void handing_in_twice_gives_one_receipt_and_takes_every_word_out_of_the_draft() throws SQLException {
        ConsultationView consultation = consultation("brasilia-2024", true);
        DraftKey draft = complete(consultation);
        EntryId entry = drafts.addEntry(draft, null, "s1_good_practice");
        Typing.in(drafts, draft, entry, "s1_gp_title", "Casa segura");
        Typing.in(drafts, draft, entry, "s1_gp_done", "Se abrió.");
        Typing.in(drafts, draft, null, "s5_t3_q2", "Written to what is not asked.");
        drafts.chooseTopics(draft, then -> Set.of("s5_t3"));

        Receipt first = handIn.handIn(consultation, draft, CONSENT);
        Receipt second = handIn.handIn(consultation, draft, CONSENT);

        assertEquals(first, second);
        assertEquals(first, handIn.receipt(consultation, draft));
        assertEquals(first, submissions.receipt(consultation, first.code()));
        assertTrue(carryOver.open(consultation, draft).isHandedIn());
        assertProblem(ProblemType.DRAFT_SUBMITTED, () -> Typing.in(drafts, draft, null, "s1_t1_q1", "later"));
        for (String table : List.of("draft_answer", "draft_entry", "draft_leftover")) {
            assertEquals(0, count("SELECT COUNT(*) FROM " + table + ofTenant()), table);
        }
        assertEquals(
                1,
                count(
                        "SELECT COUNT(*) FROM draft" + ofTenant() + " AND country IS NULL"
                                + " AND stakeholder_group IS NULL AND topics IS NULL AND MINUTE(saved_at) + SECOND(saved_at) = 0"));
    }

    @Test
    void once_the_receipt_was_noted_the_address_leads_nowhere() {
        ConsultationView consultation = consultation("brasilia-2024", true);
        DraftKey draft = complete(consultation);
        Receipt receipt = handIn.handIn(consultation, draft, CONSENT);

        drafts.forget(draft);
        drafts.forget(draft);

        assertProblem(ProblemType.UNKNOWN_DRAFT, () -> handIn.receipt(consultation, draft));
        assertProblem(ProblemType.UNKNOWN_DRAFT, () -> carryOver.open(consultation, draft));
        assertEquals(receipt, submissions.receipt(consultation, receipt.code()));
    }

    @Test
    void two_hours_later_the_address_leads_nowhere_and_who_comes_next_clears_it_away() throws SQLException {
        ConsultationView consultation = consultation("brasilia-2024", true);
        DraftKey draft = complete(consultation);
        handIn.handIn(consultation, draft, CONSENT);
        assertEquals(1, update("UPDATE draft SET handed_in_at = handed_in_at - INTERVAL 2 HOUR" + ofTenant()));

        assertProblem(ProblemType.UNKNOWN_DRAFT, () -> handIn.receipt(consultation, draft));
        assertProblem(ProblemType.UNKNOWN_DRAFT, () -> carryOver.open(consultation, draft));

        drafts.beginAnonymous(consultation, "es");
        assertEquals(1, count("SELECT COUNT(*) FROM draft" + ofTenant()));
    }

    @Test
    void while_it_is_written_only_hours_are_kept_and_entries_stay_in_order() throws SQLException {
        DraftKey draft = complete(consultation("brasilia-2024", true));
        List<EntryId> added = Stream.generate(() -> drafts.addEntry(draft, null, "s1_good_practice"))
                .limit(12)
                .toList();

        assertEquals(
                added,
                drafts.read(draft).entries().getOrDefault("s1_good_practice", List.of()).stream()
                        .map(DraftView.Entry::id)
                        .toList());
        for (String column : List.of("draft.begun_at", "draft.saved_at", "draft_answer.saved_at")) {
            String table = column.substring(0, column.indexOf('.'));
            assertEquals(
                    0,
                    count("SELECT COUNT(*) FROM " + table + ofTenant() + " AND MINUTE(" + column + ") + SECOND("
                            + column + ") + MICROSECOND(" + column + ") > 0"),
                    column);
        }
    }

    @Test
    void thirty_days_after_its_last_word_it_is_given_up_and_who_comes_next_clears_it_away() throws SQLException {
        ConsultationView consultation = consultation("brasilia-2024", true);
        DraftKey draft = complete(consultation);
        update("UPDATE draft SET saved_at = saved_at - INTERVAL 31 DAY" + ofTenant());

        assertProblem(ProblemType.UNKNOWN_DRAFT, () -> drafts.read(draft));

        drafts.beginAnonymous(consultation, "es");
        assertEquals(1, count("SELECT COUNT(*) FROM draft" + ofTenant()));
        assertEquals(0, count("SELECT COUNT(*) FROM draft_answer" + ofTenant()));
    }

    @Test
    void a_draft_that_is_given_up_leaves_nothing() throws SQLException {
        DraftKey draft = complete(consultation("brasilia-2024", true));

        drafts.forget(draft);

        assertProblem(ProblemType.UNKNOWN_DRAFT, () -> drafts.read(draft));
        assertEquals(0, count("SELECT COUNT(*) FROM draft_answer" + ofTenant()));
        assertEquals(0, count("SELECT COUNT(*) FROM draft" + ofTenant()));
    }

    @Test
    void who_has_begun_without_a_name_hands_in_although_it_is_not_allowed_any_more() throws SQLException {
        ConsultationView consultation = consultation("brasilia-2024", true);
        DraftKey draft = complete(consultation);
        update("UPDATE consultation SET anonymous_allowed = 0" + ofTenant());

        assertFalse(handIn.handIn(consultation, draft, CONSENT).code().isEmpty());
    }

    @Test
    void the_key_of_handing_in_is_not_to_be_read_from_the_draft() throws SQLException {
        ConsultationView consultation = consultation("brasilia-2024", true);
        handIn.handIn(consultation, complete(consultation), CONSENT);

        assertEquals(
                1,
                count("SELECT COUNT(*) FROM submission" + ofTenant()
                        + " AND idempotency_key LIKE 'anonymous %' AND receipt_code IS NULL"));
        assertEquals(
                0,
                count("SELECT COUNT(*) FROM submission s JOIN draft d ON d.tenant_id = s.tenant_id"
                        + " WHERE s.tenant_id = " + tenant()
                        + " AND INSTR(s.idempotency_key, LOWER(HEX(d.key_hash))) > 0"));
    }

    private DraftKey complete(ConsultationView consultation) {
        DraftKey draft = drafts.beginAnonymous(consultation, "es");
        drafts.saveProfile(draft, p -> new Profile("es", "refugee_led", "PE", null));
        Typing.in(drafts, draft, null, "s1_t1_q1", "Sin miedo.");
        return draft;
    }

    private ConsultationView consultation(String definition, boolean anonymous) {
        String room = "room-" + UUID.randomUUID();
        current.enter(tenants.create(room, room).id());
        return consultations.create(
                RoomResource.CONSULTATION,
                Definitions.readingBundled(definition),
                Instant.parse("2024-04-01T00:00:00Z"),
                null,
                new Admission(Admission.Who.EVERYONE, false, false, anonymous, false));
    }

    private int tenant() {
        return current.find().orElseThrow().value();
    }

    private String ofTenant() {
        return " WHERE tenant_id = " + tenant();
    }

    private int count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private int update(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static void assertProblem(ProblemType type, Runnable act) {
        assertEquals(type, assertThrows(ProblemException.class, act::run).type());
    }
}
