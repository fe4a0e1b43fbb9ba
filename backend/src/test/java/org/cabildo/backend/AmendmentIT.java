package org.cabildo.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.cabildo.backend.consultation.Admission;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.Sha256;
import org.cabildo.backend.submission.Amendment;
import org.cabildo.backend.submission.Amendments;
import org.cabildo.backend.submission.AnswerChange;
import org.cabildo.backend.submission.Consent;
import org.cabildo.backend.submission.ConsentUse;
import org.cabildo.backend.submission.Correction;
import org.cabildo.backend.submission.DraftKey;
import org.cabildo.backend.submission.Drafts;
import org.cabildo.backend.submission.EntryId;
import org.cabildo.backend.submission.GivenAnswer;
import org.cabildo.backend.submission.HandIn;
import org.cabildo.backend.submission.HandedIn;
import org.cabildo.backend.submission.Profile;
import org.cabildo.backend.submission.ProfileChange;
import org.cabildo.backend.submission.Receipt;
import org.cabildo.backend.submission.Revision;
import org.cabildo.backend.submission.Submissions;
import org.cabildo.backend.tenancy.CurrentTenant;
import org.cabildo.backend.tenancy.Tenants;
import org.cabildo.surveys.reading.Definitions;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Correcting and taking back what was handed in, by the services, inside the server: refusals first. */
@ArquillianTest
class AmendmentIT {

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
    HandIn handIn;

    @Inject
    Amendments amendments;

    @Inject
    Submissions submissions;

    @Test
    void who_has_not_the_address_reads_corrects_and_withdraws_nothing() {
        ConsultationView theirs = inRoomOfItsOwn();
        DraftKey draft = complete(theirs);
        handIn.handIn(theirs, draft, CONSENT);
        ConsultationView besides =
                consultations.create("other", Definitions.readingBundled("brasilia-2024"), Instant.EPOCH, null);

        assertNothingDone(besides, draft);
        assertNothingDone(theirs, new DraftKey("AAAAAAAAAAAAAAAAAAAAAA"));
        assertNothingDone(inRoomOfItsOwn(), draft);
    }

    private void assertNothingDone(ConsultationView consultation, DraftKey draft) {
        assertProblem(ProblemType.UNKNOWN_DRAFT, () -> amendments.read(consultation, draft));
        assertProblem(ProblemType.UNKNOWN_DRAFT, () -> amendments.reopen(consultation, draft));
        assertProblem(
                ProblemType.UNKNOWN_DRAFT, () -> amendments.withdraw(consultation, draft, Correction.of(1, null)));
    }

    @Test
    void what_was_not_handed_in_is_neither_reopened_nor_withdrawn() {
        ConsultationView consultation = inRoomOfItsOwn();
        DraftKey draft = complete(consultation);

        assertProblem(ProblemType.UNKNOWN_RECEIPT, () -> amendments.read(consultation, draft));
        assertProblem(ProblemType.UNKNOWN_RECEIPT, () -> amendments.reopen(consultation, draft));
        assertProblem(
                ProblemType.UNKNOWN_RECEIPT, () -> amendments.withdraw(consultation, draft, Correction.of(0, null)));
    }

    @Test
    void after_closing_nothing_is_corrected_and_what_was_handed_in_stands() throws SQLException {
        ConsultationView consultation = inRoomOfItsOwn();
        DraftKey late = complete(consultation);
        DraftKey later = complete(consultation);
        Receipt receipt = handIn.handIn(consultation, late, CONSENT);
        handIn.handIn(consultation, later, CONSENT);
        amendments.reopen(consultation, late);
        Typing.in(drafts, late, null, "s1_t1_q1", "Demasiado tarde.");
        close();

        assertProblem(ProblemType.CONSULTATION_CLOSED, () -> amendments.reopen(consultation, later));
        assertProblem(
                ProblemType.CONSULTATION_CLOSED,
                () -> handIn.handIn(consultation, late, CONSENT, Correction.of(1, null)));
        assertEquals(receipt, submissions.receipt(consultation, receipt.code()));
        assertEquals(List.of("Planes."), values(amendments.read(consultation, late)));
        assertEquals("Demasiado tarde.", drafts.read(late).answers().get("s1_t1_q1"));
    }

    @Test
    void a_reason_that_is_too_long_or_cannot_be_stored_is_refused() {
        String longest = "\u00f1".repeat(Correction.LONGEST_REASON);

        assertEquals(longest, Correction.of(1, " " + longest + "\r\n").reasonOrNull());
        assertProblem(ProblemType.INVALID, () -> Correction.of(1, longest + "."));
        assertProblem(ProblemType.INVALID, () -> Correction.of(1, "\u0000"));
    }

    @Test
    void while_it_is_being_corrected_what_was_handed_in_stands() throws SQLException {
        ConsultationView consultation = inRoomOfItsOwn();
        DraftKey draft = complete(consultation);
        Receipt receipt = handIn.handIn(consultation, draft, CONSENT);

        amendments.reopen(consultation, draft);
        amendments.reopen(consultation, draft);
        Typing.in(drafts, draft, null, "s1_t1_q1", "Otros planes.");
        drafts.saveProfile(draft, p -> new Profile("en", "academia", "CL", "Somebody else"));

        HandedIn handedIn = amendments.read(consultation, draft);
        assertTrue(handedIn.isBeingCorrected());
        assertEquals(receipt, handedIn.receipt());
        assertEquals(List.of("Planes."), values(handedIn));
        assertEquals(new Profile("es", "local_authority", "PE", "Municipalidad de Ñuñoa"), handedIn.profile());
        assertEquals(receipt.contentHash(), Sha256.hex(handedIn.canonical().orElseThrow()));
        assertEquals(1, count("SELECT COUNT(*) FROM answer" + ofTenant() + " AND value = 'Planes.'"));
    }

    @Test
    void a_correction_is_the_same_submission_with_every_change_and_the_answers_of_now() throws SQLException {
        ConsultationView consultation = inRoomOfItsOwn();
        DraftKey draft = complete(consultation);
        Typing.in(drafts, draft, null, "s1_t1_q2", "Se quita.");
        EntryId entry = drafts.addEntry(draft, null, "s1_good_practice");
        Typing.in(drafts, draft, entry, "s1_gp_title", "Ventanilla");
        Typing.in(drafts, draft, entry, "s1_gp_done", "Se abrió.");
        Typing.in(drafts, draft, entry, "s1_gp_lenses", "women");
        Receipt first = handIn.handIn(consultation, draft, CONSENT);

        amendments.reopen(consultation, draft);
        Typing.in(drafts, draft, null, "s1_t1_q1", "Planes con presupuesto.");
        Typing.in(drafts, draft, null, "s1_t1_q2", "");
        Typing.in(drafts, draft, entry, "s1_gp_title", "Ventanilla única");
        drafts.saveProfile(draft, p -> new Profile("es", "local_authority", "CL", "Municipalidad de Ñuñoa"));
        Receipt second = handIn.handIn(
                consultation, draft, new Consent(true, ConsentUse.PUBLISH), Correction.of(1, "Faltaba el monto."));

        assertEquals(first.code(), second.code());
        assertEquals(first.submission(), second.submission());
        assertEquals(Receipt.Status.AMENDED, second.status());
        assertEquals(first.submittedAt(), second.submittedAt());
        assertEquals(second, submissions.receipt(consultation, first.code()));
        Revision recognised =
                second.revision(first.contentHash().toUpperCase(Locale.ROOT)).orElseThrow();
        assertEquals(1, recognised.number());
        assertEquals(second.last(), second.after(recognised).orElseThrow());

        HandedIn handedIn = amendments.read(consultation, draft);
        assertEquals(second.contentHash(), Sha256.hex(handedIn.canonical().orElseThrow()));
        assertFalse(handedIn.isBeingCorrected());
        Amendment amendment = handedIn.history().get(1);
        assertEquals("Faltaba el monto.", amendment.reason().orElseThrow());
        assertEquals(Revision.With.DRAFT, amendment.with().orElseThrow());
        assertEquals(
                List.of(
                        new AnswerChange("s1_t1_q1", List.of(), "Planes.", "Planes con presupuesto."),
                        new AnswerChange("s1_t1_q2", List.of(), "Se quita.", null),
                        new AnswerChange("s1_gp_title", List.of(0), "Ventanilla", "Ventanilla única")),
                amendment.answers());
        assertEquals(
                List.of(
                        new ProfileChange(ProfileChange.Field.USE, "secretariat_only", "publish"),
                        new ProfileChange(ProfileChange.Field.COUNTRY, "PE", "CL")),
                amendment.profile());

        assertEquals(1, count("SELECT COUNT(*) FROM submission" + ofTenant() + " AND consent_use = 'publish'"));
        assertEquals(4, count("SELECT COUNT(*) FROM answer" + ofTenant() + " AND country = 'CL'"));
        assertEquals(4, count("SELECT COUNT(*) FROM answer" + ofTenant()));
        assertEquals(3, count("SELECT COUNT(*) FROM answer_lens" + ofTenant()));
    }

    @Test
    void what_did_not_change_is_no_correction() {
        ConsultationView consultation = inRoomOfItsOwn();
        DraftKey draft = complete(consultation);
        Receipt receipt = handIn.handIn(consultation, draft, CONSENT);
        amendments.reopen(consultation, draft);

        assertEquals(receipt, handIn.handIn(consultation, draft, CONSENT, Correction.of(1, "Nada.")));
        assertTrue(drafts.read(draft).isHandedIn());
    }

    @Test
    void a_page_that_is_older_than_what_stands_hands_in_and_withdraws_nothing() {
        ConsultationView consultation = inRoomOfItsOwn();
        DraftKey draft = complete(consultation);
        handIn.handIn(consultation, draft, CONSENT);
        Receipt second = corrects(consultation, draft, 1, "Dos.");
        amendments.reopen(consultation, draft);
        Typing.in(drafts, draft, null, "s1_t1_q1", "A medias.");

        // Somebody whose line broke presses the button again, and somebody else has gone on meanwhile.
        assertEquals(second, handIn.handIn(consultation, draft, CONSENT, Correction.of(1, null)));
        assertEquals(second, handIn.handIn(consultation, draft, CONSENT));
        assertProblem(
                ProblemType.SUBMISSION_CHANGED, () -> amendments.withdraw(consultation, draft, Correction.of(1, null)));
        assertEquals(List.of("Dos."), values(amendments.read(consultation, draft)));
    }

    @Test
    void a_withdrawal_takes_every_word_and_keeps_that_there_was_something() throws SQLException {
        ConsultationView consultation = inRoomOfItsOwn();
        DraftKey draft = complete(consultation);
        Receipt first = handIn.handIn(consultation, draft, CONSENT);
        Receipt second = corrects(consultation, draft, 1, "Dos.");
        amendments.reopen(consultation, draft);

        Receipt withdrawn = amendments.withdraw(consultation, draft, Correction.of(2, "Nos pusieron en peligro."));

        assertEquals(withdrawn, amendments.withdraw(consultation, draft, Correction.of(2, null)));
        assertEquals(Receipt.Status.WITHDRAWN, withdrawn.status());
        assertEquals(second.contentHash(), withdrawn.contentHash());
        assertEquals(1, withdrawn.revision(first.contentHash()).orElseThrow().number());
        assertEquals(withdrawn, submissions.receipt(consultation, first.code()));
        for (String table : List.of("answer", "answer_lens", "answer_change", "draft_answer", "draft_entry")) {
            assertEquals(0, count("SELECT COUNT(*) FROM " + table + ofTenant()), table);
        }
        HandedIn left = amendments.read(consultation, draft);
        assertEquals(List.of(), left.answers());
        assertFalse(left.isDamaged());
        assertEquals("Nos pusieron en peligro.", left.history().get(2).reason().orElseThrow());
        assertTrue(drafts.read(draft).isHandedIn());
    }

    @Test
    void after_a_withdrawal_one_may_hand_in_again_under_the_same_code_until_closing() throws SQLException {
        ConsultationView consultation = inRoomOfItsOwn();
        DraftKey draft = complete(consultation);
        Receipt first = handIn.handIn(consultation, draft, CONSENT);
        amendments.withdraw(consultation, draft, Correction.of(1, null));

        Receipt again = corrects(consultation, draft, 2, "Otra vez.");

        assertEquals(first.code(), again.code());
        assertEquals(Receipt.Status.SUBMITTED, again.status());
        assertEquals(3, again.last().number());
        assertEquals(List.of("Otra vez."), values(amendments.read(consultation, draft)));
        assertEquals(0, count("SELECT COUNT(*) FROM answer_change" + ofTenant()));

        close();
        assertTrue(
                amendments.withdraw(consultation, draft, Correction.of(3, null)).isWithdrawn());
        assertProblem(ProblemType.CONSULTATION_CLOSED, () -> amendments.reopen(consultation, draft));
    }

    @Test
    void answers_without_a_name_are_not_corrected_and_withdrawn_with_their_code_alone() throws SQLException {
        ConsultationView consultation = inRoomOfItsOwn();
        DraftKey named = complete(consultation);
        Receipt ofNamed = handIn.handIn(consultation, named, CONSENT);
        DraftKey draft = drafts.beginAnonymous(consultation, "es");
        drafts.saveProfile(draft, p -> new Profile("es", "refugee_led", "PE", null));
        Typing.in(drafts, draft, null, "s1_t1_q1", "Sin miedo.");
        Receipt receipt = handIn.handIn(consultation, draft, CONSENT);

        assertProblem(ProblemType.UNKNOWN_RECEIPT, () -> amendments.reopen(consultation, draft));
        assertProblem(ProblemType.UNKNOWN_RECEIPT, () -> amendments.read(consultation, draft));
        assertProblem(ProblemType.RECEIPT_IS_NO_KEY, () -> amendments.withdrawAnonymous(consultation, ofNamed.code()));
        assertProblem(
                ProblemType.UNKNOWN_RECEIPT, () -> amendments.withdrawAnonymous(consultation, "0000000000000000"));

        Receipt withdrawn = amendments.withdrawAnonymous(consultation, receipt.code());

        assertEquals(withdrawn, amendments.withdrawAnonymous(consultation, receipt.code()));
        assertEquals(
                Receipt.Status.WITHDRAWN,
                submissions.receipt(consultation, receipt.code()).status());
        assertEquals(List.of("Planes."), values(amendments.read(consultation, named)));
        assertEquals(1, count("SELECT COUNT(*) FROM answer" + ofTenant()));
        assertEquals(
                2,
                count("SELECT COUNT(*) FROM submission_revision r JOIN submission s ON s.tenant_id = r.tenant_id AND"
                        + " s.id = r.submission_id WHERE s.tenant_id = " + tenant() + " AND s.receipt_code IS NULL"
                        + " AND MINUTE(r.done_at) + SECOND(r.done_at) + MICROSECOND(r.done_at) = 0"
                        + " AND r.reason IS NULL"));
        assertEquals(
                0,
                count("SELECT COUNT(*) FROM submission_revision r JOIN submission s ON s.tenant_id = r.tenant_id AND"
                        + " s.id = r.submission_id WHERE s.tenant_id = " + tenant() + " AND s.receipt_code IS NULL"
                        + " AND CONV(LEFT(HEX(r.id), 12), 16, 10) MOD 3600000 > 0"));
    }

    @Test
    void the_schema_takes_no_act_that_leaves_something_and_nothing() throws SQLException {
        ConsultationView consultation = inRoomOfItsOwn();
        handIn.handIn(consultation, complete(consultation), CONSENT);

        assertThrows(
                SQLException.class, () -> update("UPDATE submission_revision SET content_hash = NULL" + ofTenant()));
        assertThrows(SQLException.class, () -> update("UPDATE submission_revision SET act = 'withdrawn'" + ofTenant()));
        assertThrows(SQLException.class, () -> update("UPDATE draft SET receipt_code = NULL" + ofTenant()));
    }

    private Receipt corrects(ConsultationView consultation, DraftKey draft, int standing, String text) {
        amendments.reopen(consultation, draft);
        Typing.in(drafts, draft, null, "s1_t1_q1", text);
        return handIn.handIn(consultation, draft, CONSENT, Correction.of(standing, null));
    }

    private static List<String> values(HandedIn handedIn) {
        return handedIn.answers().stream().map(GivenAnswer::value).toList();
    }

    private DraftKey complete(ConsultationView consultation) {
        DraftKey draft = drafts.begin(consultation, "es");
        // Decomposed, as some telephones write it.
        drafts.saveProfile(
                draft, p -> new Profile("es", "local_authority", "PE", " Municipalidad de N\u0303un\u0303oa "));
        Typing.in(drafts, draft, null, "s1_t1_q1", "Planes.");
        return draft;
    }

    private ConsultationView inRoomOfItsOwn() {
        String room = "room-" + UUID.randomUUID();
        current.enter(tenants.create(room, room).id());
        return consultations.create(
                RoomResource.CONSULTATION,
                Definitions.readingBundled("brasilia-2024"),
                Instant.parse("2024-04-01T00:00:00Z"),
                null,
                new Admission(Admission.Who.EVERYONE, false, false, true, false));
    }

    private void close() throws SQLException {
        update("UPDATE consultation SET closes_at = '2024-05-18 03:00:00'" + ofTenant());
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
