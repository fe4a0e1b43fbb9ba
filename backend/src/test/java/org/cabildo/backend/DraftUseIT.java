package org.cabildo.backend;

import static org.cabildo.backend.submission.ConsentUse.PUBLISH;
import static org.cabildo.backend.submission.ConsentUse.QUOTE_WITHOUT_NAME;
import static org.cabildo.backend.submission.ConsentUse.SECRETARIAT_ONLY;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.cabildo.backend.consultation.Admission;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.identity.Caller;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.Sha256;
import org.cabildo.backend.submission.Amendments;
import org.cabildo.backend.submission.CarryOver;
import org.cabildo.backend.submission.Consent;
import org.cabildo.backend.submission.ConsentUse;
import org.cabildo.backend.submission.Correction;
import org.cabildo.backend.submission.DraftKey;
import org.cabildo.backend.submission.DraftUses;
import org.cabildo.backend.submission.DraftView;
import org.cabildo.backend.submission.Drafts;
import org.cabildo.backend.submission.EntryId;
import org.cabildo.backend.submission.HandIn;
import org.cabildo.backend.submission.HandedIn;
import org.cabildo.backend.submission.Profile;
import org.cabildo.backend.submission.Receipt;
import org.cabildo.backend.submission.SavedUse;
import org.cabildo.backend.submission.Signature;
import org.cabildo.backend.submission.Signing;
import org.cabildo.backend.submission.Teamwork;
import org.cabildo.backend.submission.UseChange;
import org.cabildo.backend.submission.UseWish;
import org.cabildo.backend.team.NewParticipant;
import org.cabildo.backend.team.TeamRole;
import org.cabildo.backend.tenancy.CurrentTenant;
import org.cabildo.backend.tenancy.Tenants;
import org.cabildo.surveys.reading.Definitions;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How single answers of a draft may be used, and what becomes of that: by the services, inside the server; refusals first. */
@ArquillianTest
class DraftUseIT {

    private static final Consent CONSENT = new Consent(true, PUBLISH);

    @Resource(lookup = "java:app/jdbc/cabildo")
    DataSource database;

    @Inject
    Tenants tenants;

    @Inject
    CurrentTenant current;

    @Inject
    Caller caller;

    @Inject
    Consultations consultations;

    @Inject
    Drafts drafts;

    @Inject
    DraftUses uses;

    @Inject
    CarryOver carryOver;

    @Inject
    HandIn handIn;

    @Inject
    Amendments amendments;

    @Inject
    Teamwork teamwork;

    @Inject
    Signing signing;

    @Test
    void the_key_of_another_tenants_draft_holds_nothing_back() {
        DraftKey theirs = complete(room());

        room();

        assertProblem(ProblemType.UNKNOWN_DRAFT, () -> says(theirs, "s1_t1_q1", null, SECRETARIAT_ONLY));
    }

    @Test
    void what_is_in_no_entry_is_no_entry() {
        DraftKey draft = complete(room());
        EntryId nowhere = new EntryId(UUID.randomUUID());

        assertThrows(IllegalArgumentException.class, () -> new UseWish(null, UseWish.ENTRY, null, PUBLISH));
        assertProblem(
                ProblemType.UNKNOWN_ENTRY,
                () -> uses.save(draft, new UseWish(nowhere, UseWish.ENTRY, null, SECRETARIAT_ONLY)));
    }

    @Test
    void whoever_may_not_write_an_answer_does_not_say_how_it_is_used() {
        ConsultationView consultation = room();
        DraftKey focal = complete(consultation);
        EntryId entry = drafts.addEntry(focal, null, "s1_good_practice");
        DraftKey second = brings(consultation, focal, TeamRole.CONTRIBUTOR, Set.of("s2"));
        DraftKey mayor = brings(consultation, focal, TeamRole.SIGNATORY, Set.of());

        assertProblem(ProblemType.NOT_YOUR_PART, () -> says(second, "s1_t1_q1", null, SECRETARIAT_ONLY));
        assertProblem(
                ProblemType.NOT_YOUR_PART,
                () -> uses.save(second, new UseWish(entry, UseWish.ENTRY, null, SECRETARIAT_ONLY)));
        assertProblem(ProblemType.NOT_YOUR_PART, () -> says(mayor, "s1_t1_q1", null, SECRETARIAT_ONLY));
        says(second, "s2_t1_q1", null, SECRETARIAT_ONLY);
        assertEquals(Map.of("s2_t1_q1", SECRETARIAT_ONLY), drafts.read(focal).uses());
    }

    @Test
    void what_waits_for_its_signature_or_was_handed_in_is_used_as_it_says() {
        ConsultationView consultation = room();
        DraftKey focal = complete(consultation);
        says(focal, "s1_t1_q1", null, QUOTE_WITHOUT_NAME);
        DraftKey mayor = brings(consultation, focal, TeamRole.SIGNATORY, Set.of());
        signing.makeReady(consultation, focal);

        assertProblem(ProblemType.UNDER_REVIEW, () -> says(focal, "s1_t1_q1", QUOTE_WITHOUT_NAME, null));
        handIn.sign(consultation, mayor, CONSENT, Correction.of(0, null), new Signature("Rosa Condori", null));

        assertProblem(ProblemType.DRAFT_SUBMITTED, () -> says(focal, "s1_t1_q1", QUOTE_WITHOUT_NAME, null));
        assertEquals(
                Map.of("s1_t1_q1", QUOTE_WITHOUT_NAME),
                amendments.read(consultation, mayor).uses().said());
    }

    @Test
    void saving_twice_is_saving_once_and_taking_back_is_possible() {
        DraftKey draft = complete(room());

        SavedUse first = says(draft, "s1_t1_q1", null, SECRETARIAT_ONLY);
        SavedUse again = says(draft, "s1_t1_q1", null, SECRETARIAT_ONLY);
        assertEquals(first.revision(), again.revision());
        assertFalse(again.hasMet());

        SavedUse back = says(draft, "s1_t1_q1", SECRETARIAT_ONLY, null);
        assertEquals(first.revision() + 1, back.revision());
        assertEquals(Map.of(), drafts.read(draft).uses());
    }

    @Test
    void of_two_who_say_something_else_at_once_the_stricter_holds_and_the_later_is_told() {
        DraftKey draft = complete(room());
        says(draft, "s1_t1_q1", null, SECRETARIAT_ONLY);

        SavedUse later = says(draft, "s1_t1_q1", null, QUOTE_WITHOUT_NAME);
        assertTrue(later.hasMet());
        assertEquals(Optional.of(SECRETARIAT_ONLY), later.use());

        says(draft, "s1_t1_q2", null, QUOTE_WITHOUT_NAME);
        assertEquals(
                Optional.of(SECRETARIAT_ONLY),
                says(draft, "s1_t1_q2", null, SECRETARIAT_ONLY).use());
        // Somebody has taken back meanwhile what this page lets go of in part.
        says(draft, "s1_t1_q1", SECRETARIAT_ONLY, null);
        assertEquals(
                Optional.of(QUOTE_WITHOUT_NAME),
                says(draft, "s1_t1_q1", SECRETARIAT_ONLY, QUOTE_WITHOUT_NAME).use());
    }

    @Test
    void an_entry_that_is_brought_back_is_held_back_as_before_and_numbers_follow_the_entries() {
        ConsultationView consultation = room();
        DraftKey draft = complete(consultation);
        EntryId first = practice(draft, "Uno");
        EntryId second = practice(draft, "Dos");
        uses.save(draft, new UseWish(first, UseWish.ENTRY, null, SECRETARIAT_ONLY));
        uses.save(draft, new UseWish(second, UseWish.ENTRY, null, QUOTE_WITHOUT_NAME));
        uses.save(draft, new UseWish(second, "s1_gp_title", null, SECRETARIAT_ONLY));
        drafts.removeEntry(draft, first);

        handIn.handIn(consultation, draft, CONSENT);
        assertEquals(
                Map.of("s1_good_practice.0", QUOTE_WITHOUT_NAME, "s1_good_practice.0.s1_gp_title", SECRETARIAT_ONLY),
                amendments.read(consultation, draft).uses().said());

        amendments.reopen(consultation, draft);
        drafts.restoreEntry(draft, first);
        assertEquals(
                Map.of(UseWish.ENTRY, SECRETARIAT_ONLY), entries(draft).get(0).uses());
    }

    @Test
    void what_is_not_answered_or_not_asked_any_more_keeps_nobody_from_handing_in() {
        ConsultationView first = room();
        DraftKey draft = complete(first);
        Typing.in(drafts, draft, null, "s1_t1_q2", "To be retired.");
        says(draft, "s1_t1_q1", null, QUOTE_WITHOUT_NAME);
        says(draft, "s1_t1_q2", null, SECRETARIAT_ONLY);
        says(draft, "s1_t2_q1", null, SECRETARIAT_ONLY);
        EntryId blank = drafts.addEntry(draft, null, "s1_good_practice");
        uses.save(draft, new UseWish(blank, UseWish.ENTRY, null, SECRETARIAT_ONLY));
        caller.presents(Room.ADMIN_TOKEN);
        ConsultationView second = consultations.publish(first.name(), Definitions.reading(NextVersion.files()));
        carryOver.open(second, draft);

        handIn.handIn(second, draft, CONSENT);

        assertEquals(
                Map.of("s1_t1_q1", QUOTE_WITHOUT_NAME),
                amendments.read(second, draft).uses().said());
    }

    @Test
    void a_correction_carries_it_over_and_the_history_says_what_changed() throws SQLException {
        ConsultationView consultation = room();
        DraftKey draft = complete(consultation);
        Typing.in(drafts, draft, null, "s1_t1_q2", "Más.");
        says(draft, "s1_t1_q1", null, QUOTE_WITHOUT_NAME);
        says(draft, "s1_t1_q2", null, SECRETARIAT_ONLY);
        handIn.handIn(consultation, draft, CONSENT);

        amendments.reopen(consultation, draft);
        says(draft, "s1_t1_q1", QUOTE_WITHOUT_NAME, null);
        Receipt second = handIn.handIn(consultation, draft, CONSENT, Correction.of(1, null));

        assertEquals(Receipt.Status.AMENDED, second.status());
        HandedIn handedIn = amendments.read(consultation, draft);
        assertEquals(Map.of("s1_t1_q2", SECRETARIAT_ONLY), handedIn.uses().said());
        assertEquals(
                List.of(new UseChange("s1_t1_q1", QUOTE_WITHOUT_NAME, null)),
                handedIn.history().get(1).uses());
        assertEquals(List.of(), handedIn.history().get(1).answers());
        assertEquals(second.contentHash(), Sha256.hex(handedIn.canonical().orElseThrow()));
        assertEquals(1, count("SELECT COUNT(*) FROM answer WHERE tenant_id = %d AND consent_use = 'secretariat_only'"));
    }

    @Test
    void a_withdrawal_takes_it_too() throws SQLException {
        ConsultationView consultation = room();
        DraftKey draft = complete(consultation);
        says(draft, "s1_t1_q1", null, SECRETARIAT_ONLY);
        handIn.handIn(consultation, draft, CONSENT);

        amendments.withdraw(consultation, draft, Correction.of(1, null));

        assertEquals(0, count("SELECT COUNT(*) FROM single_use WHERE tenant_id = %d"));
        assertEquals(0, count("SELECT COUNT(*) FROM draft_use WHERE tenant_id = %d"));
        assertTrue(amendments.read(consultation, draft).uses().isEmpty());
    }

    @Test
    void of_an_anonymous_draft_nothing_is_left_and_no_time_but_the_hour() throws SQLException {
        ConsultationView consultation = room();
        DraftKey draft = drafts.beginAnonymous(consultation, "es");
        drafts.saveProfile(draft, p -> new Profile("es", "refugee_led", "PE", null));
        Typing.in(drafts, draft, null, "s1_t1_q1", "Sin miedo.");
        says(draft, "s1_t1_q1", null, SECRETARIAT_ONLY);
        String ofTheHour = " WHERE tenant_id = %d AND CONV(LEFT(HEX(id), 12), 16, 10) MOD 3600000 < 1000";
        assertEquals(1, count("SELECT COUNT(*) FROM draft_use" + ofTheHour));

        handIn.handIn(consultation, draft, CONSENT);

        assertEquals(0, count("SELECT COUNT(*) FROM draft_use WHERE tenant_id = %d"));
        assertEquals(1, count("SELECT COUNT(*) FROM single_use" + ofTheHour));
        assertEquals(1, count("SELECT COUNT(*) FROM answer WHERE tenant_id = %d AND consent_use = 'secretariat_only'"));
    }

    private SavedUse says(DraftKey draft, String question, @Nullable ConsentUse base, @Nullable ConsentUse use) {
        return uses.save(draft, new UseWish(null, question, base, use));
    }

    private EntryId practice(DraftKey draft, String title) {
        EntryId entry = drafts.addEntry(draft, null, "s1_good_practice");
        Typing.in(drafts, draft, entry, "s1_gp_title", title);
        Typing.in(drafts, draft, entry, "s1_gp_done", "Se hizo.");
        return entry;
    }

    private List<DraftView.Entry> entries(DraftKey draft) {
        return drafts.read(draft).entries().getOrDefault("s1_good_practice", List.of());
    }

    private DraftKey brings(ConsultationView consultation, DraftKey focal, TeamRole role, Set<String> segments) {
        return teamwork.invite(
                        consultation, focal, "Ana Quispe", new NewParticipant(role, "Luz Mamani", null, segments, "es"))
                .key()
                .orElseThrow();
    }

    private DraftKey complete(ConsultationView consultation) {
        DraftKey draft = drafts.begin(consultation, "es");
        drafts.saveProfile(draft, p -> new Profile("es", "local_authority", "PE", "Municipalidad"));
        Typing.in(drafts, draft, null, "s1_t1_q1", "Planes.");
        return draft;
    }

    private ConsultationView room() {
        String room = "room-" + UUID.randomUUID();
        current.enter(tenants.create(room, room).id());
        return consultations.create(
                RoomResource.CONSULTATION,
                Definitions.readingBundled("brasilia-2024"),
                Instant.parse("2024-04-01T00:00:00Z"),
                null,
                new Admission(Admission.Who.EVERYONE, false, false, true, false));
    }

    /** @param sql with a place for the number of the tenant */
    private int count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        sql.formatted(current.find().orElseThrow().value()))) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void assertProblem(ProblemType type, Runnable act) {
        assertEquals(type, assertThrows(ProblemException.class, act::run).type());
    }
}
