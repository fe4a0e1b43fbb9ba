package org.cabildo.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.identity.Caller;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.submission.AnswerVersion;
import org.cabildo.backend.submission.CarryOver;
import org.cabildo.backend.submission.Consent;
import org.cabildo.backend.submission.ConsentUse;
import org.cabildo.backend.submission.DraftChange;
import org.cabildo.backend.submission.DraftKey;
import org.cabildo.backend.submission.DraftView;
import org.cabildo.backend.submission.Drafts;
import org.cabildo.backend.submission.EntryId;
import org.cabildo.backend.submission.HandIn;
import org.cabildo.backend.submission.Profile;
import org.cabildo.backend.submission.Receipt;
import org.cabildo.backend.submission.SavedAnswer;
import org.cabildo.backend.tenancy.CurrentTenant;
import org.cabildo.backend.tenancy.Tenants;
import org.cabildo.surveys.reading.DefinitionRefused;
import org.cabildo.surveys.reading.Definitions;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Drafting as the user interface does it: by the services, inside the server. */
@ArquillianTest
class DraftIT {

    private static final Consent CONSENT = new Consent(true, ConsentUse.PUBLISH);

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
    CarryOver carryOver;

    @Inject
    HandIn handIn;

    @Test
    void the_key_of_another_tenants_draft_opens_nothing() {
        DraftKey theirs = drafts.begin(inRoomOfItsOwn(), "es");

        inRoomOfItsOwn();

        assertProblem(ProblemType.UNKNOWN_DRAFT, () -> drafts.read(theirs));
        assertProblem(ProblemType.UNKNOWN_DRAFT, () -> Typing.in(drafts, theirs, null, "s1_t1_q1", "text"));
    }

    @Test
    void every_word_typed_comes_back_as_it_was_typed() {
        DraftKey draft = drafts.begin(inRoomOfItsOwn(), "es");

        Typing.in(drafts, draft, null, "s1_t1_q1", "  first ");
        Typing.in(drafts, draft, null, "s1_t1_q1", "  second \n");
        Typing.in(drafts, draft, null, "s1_t1_q2", "taken back");
        Typing.in(drafts, draft, null, "s1_t1_q2", "");

        assertEquals(
                Map.of("s1_t1_q1", "  second \n", "s1_t1_q2", ""),
                drafts.read(draft).answers());
    }

    @Test
    void two_people_who_fill_the_profile_do_not_undo_each_other() {
        DraftKey draft = drafts.begin(inRoomOfItsOwn(), "es");

        drafts.saveProfile(draft, p -> new Profile(p.language(), p.stakeholderGroup(), "PE", p.organisationName()));
        drafts.saveProfile(draft, p -> new Profile(p.language(), "local_authority", p.country(), p.organisationName()));

        assertEquals(
                new Profile("es", "local_authority", "PE", null),
                drafts.read(draft).profile());
    }

    @Test
    void two_who_choose_what_to_speak_to_see_each_others_choice() {
        DraftKey draft = drafts.begin(inRoomOfItsOwn(), "es");

        drafts.chooseTopics(draft, then -> with(then, "s1_t1"));
        drafts.chooseTopics(draft, then -> with(then, "s3_t2"));
        assertEquals(Set.of("s1_t1", "s3_t2"), drafts.read(draft).topics());

        drafts.chooseTopics(draft, then -> Set.of());
        assertEquals(Set.of(), drafts.read(draft).topics());
    }

    @Test
    void what_was_chosen_is_chosen_in_the_next_version_as_far_as_it_is_there() {
        ConsultationView first = inRoomOfItsOwn();
        DraftKey draft = drafts.begin(first, "es");
        drafts.chooseTopics(draft, then -> Set.of("s1_t1", "dropped"));

        assertEquals(Set.of("s1_t1"), carryOver.open(next(first), draft).topics());
    }

    @Test
    void what_was_chosen_takes_nothing_from_what_is_handed_in_and_cannot_be_changed_after() {
        ConsultationView consultation = inRoomOfItsOwn();
        DraftKey draft = complete(consultation);
        drafts.chooseTopics(draft, then -> Set.of("s3_t2"));

        handIn.handIn(consultation, draft, CONSENT);

        assertProblem(ProblemType.DRAFT_SUBMITTED, () -> drafts.chooseTopics(draft, then -> Set.of()));
        assertEquals("Planes.", drafts.read(draft).answers().get("s1_t1_q1"));
    }

    @Test
    void an_entry_that_was_removed_comes_back_with_its_words_when_asked_for_or_written_in() {
        DraftKey draft = drafts.begin(inRoomOfItsOwn(), "es");
        EntryId entry = drafts.addEntry(draft, null, "s1_good_practice");
        Typing.in(drafts, draft, entry, "s1_gp_title", "Ventanilla");

        drafts.removeEntry(draft, entry);
        assertEquals(Map.of(), drafts.read(draft).entries());
        drafts.restoreEntry(draft, entry);
        assertEquals("Ventanilla", onlyEntry(draft).answers().get("s1_gp_title"));

        drafts.removeEntry(draft, entry);
        Typing.in(drafts, draft, entry, "s1_gp_done", "Se abrió.");
        assertEquals(
                Map.of("s1_gp_title", "Ventanilla", "s1_gp_done", "Se abrió."),
                onlyEntry(draft).answers());
    }

    @Test
    void words_for_an_entry_of_another_draft_are_refused_and_not_called_saved() {
        ConsultationView consultation = inRoomOfItsOwn();
        DraftKey draft = drafts.begin(consultation, "es");
        EntryId entry = drafts.addEntry(drafts.begin(consultation, "es"), null, "s1_good_practice");

        assertProblem(ProblemType.UNKNOWN_ENTRY, () -> drafts.restoreEntry(draft, entry));
        assertProblem(ProblemType.UNKNOWN_ENTRY, () -> Typing.in(drafts, draft, entry, "s1_gp_title", "Ventanilla"));
        assertEquals(Map.of(), drafts.read(draft).entries());
    }

    @Test
    void two_who_write_in_one_text_at_once_are_both_kept_and_each_learns_of_the_other() {
        DraftKey draft = drafts.begin(inRoomOfItsOwn(), "es");
        Typing.in(drafts, draft, null, "s1_t1_q1", "Planes con presupuesto.");

        SavedAnswer ana = drafts.save(draft, text("Planes con presupuesto.", "Planes locales con presupuesto."));
        SavedAnswer eva = drafts.save(draft, text("Planes con presupuesto.", "Planes con presupuesto. Y con metas."));
        SavedAnswer again = drafts.save(draft, text("Planes con presupuesto.", "Planes con presupuesto. Y con metas."));

        assertFalse(ana.hasMet());
        assertTrue(eva.hasMet());
        assertEquals("Planes locales con presupuesto. Y con metas.", eva.value());
        assertEquals(eva.value(), again.value());
        assertEquals(eva.value(), drafts.read(draft).answers().get("s1_t1_q1"));
        assertEquals(eva.revision(), drafts.revision(draft), "saving twice is saving once");
        assertEquals(ana.revision() + 1, eva.revision());
        assertEquals(List.of("Planes locales con presupuesto."), earlier(draft));
    }

    @Test
    void of_two_who_choose_at_once_the_later_one_stands_and_the_other_choice_can_be_looked_up() {
        DraftKey draft = drafts.begin(inRoomOfItsOwn(), "es");
        drafts.save(draft, new DraftChange(null, "s1_t1_q1", "", "yes", false));

        SavedAnswer later = drafts.save(draft, new DraftChange(null, "s1_t1_q1", "", "no", false));

        assertTrue(later.hasMet());
        assertEquals("no", drafts.read(draft).answers().get("s1_t1_q1"));
        assertEquals(List.of("yes"), earlier(draft));
    }

    @Test
    void what_was_written_over_can_be_looked_up_and_what_grew_word_by_word_is_one_version() throws SQLException {
        DraftKey draft = drafts.begin(inRoomOfItsOwn(), "es");
        types(draft, "Planes", "Planes con", "Planes con presupuesto", "Planes con presupuesto propio.");
        assertEquals(List.of(), earlier(draft));
        assertEquals(Set.of(), drafts.read(draft).revised());

        types(draft, "Nada.", "Nada de eso.");
        assertEquals(List.of("Planes con presupuesto propio."), earlier(draft));
        assertEquals(Set.of("s1_t1_q1"), drafts.read(draft).revised());

        update("UPDATE draft_answer SET kept_at = kept_at - INTERVAL 6 MINUTE WHERE tenant_id = "
                + current.find().orElseThrow().value());
        types(draft, "Nada de eso. O sí.", "Nada de eso. O sí, todo.");
        assertEquals(List.of("Nada de eso.", "Planes con presupuesto propio."), earlier(draft));
    }

    @Test
    void thirty_earlier_versions_are_kept() {
        DraftKey draft = drafts.begin(inRoomOfItsOwn(), "es");
        for (int i = 0; i < 33; i++) {
            types(draft, Character.toString('A' + i).repeat(9));
        }

        assertEquals(30, earlier(draft).size());
        assertEquals(Character.toString('A' + 31).repeat(9), earlier(draft).get(0));
    }

    private void update(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private void types(DraftKey draft, String... texts) {
        for (String text : texts) {
            drafts.save(draft, text(drafts.read(draft).answers().getOrDefault("s1_t1_q1", ""), text));
        }
    }

    private static DraftChange text(String base, String value) {
        return new DraftChange(null, "s1_t1_q1", base, value, true);
    }

    private List<String> earlier(DraftKey draft) {
        return drafts.earlier(draft, null, "s1_t1_q1").stream()
                .map(AnswerVersion::value)
                .toList();
    }

    private DraftView.Entry onlyEntry(DraftKey draft) {
        return drafts.read(draft)
                .entries()
                .getOrDefault("s1_good_practice", List.of())
                .get(0);
    }

    @Test
    void handing_in_twice_gives_one_receipt_and_closes_the_draft() {
        ConsultationView consultation = inRoomOfItsOwn();
        DraftKey draft = complete(consultation);

        Receipt first = handIn.handIn(consultation, draft, CONSENT);
        Receipt second = handIn.handIn(consultation, draft, new Consent(true, ConsentUse.SECRETARIAT_ONLY));

        assertEquals(first, second);
        assertEquals(first.code(), drafts.read(draft).receiptCode().orElseThrow());
        assertProblem(ProblemType.DRAFT_SUBMITTED, () -> Typing.in(drafts, draft, null, "s1_t1_q1", "later"));
    }

    @Test
    void what_is_wrong_is_named_and_the_draft_stays_open() {
        ConsultationView consultation = inRoomOfItsOwn();
        DraftKey draft = drafts.begin(consultation, "es");
        EntryId entry = drafts.addEntry(draft, null, "s1_good_practice");
        Typing.in(drafts, draft, entry, "s1_gp_done", "Se abrió.");

        ProblemException refused =
                assertThrows(ProblemException.class, () -> handIn.handIn(consultation, draft, CONSENT));

        assertEquals(
                List.of(
                        "/stakeholderGroup",
                        "/country",
                        "/organisation/name",
                        "/entries/s1_good_practice/0/s1_gp_title"),
                refused.errors().stream().map(error -> error.pointer()).toList());
        Typing.in(drafts, draft, entry, "s1_gp_title", "Ventanilla");
    }

    @Test
    void an_answer_whose_question_is_not_asked_stays_in_the_draft_and_is_not_handed_in() {
        ConsultationView consultation = inRoomOfItsOwn();
        DraftKey draft = complete(consultation);
        Typing.in(drafts, draft, null, "s5_t3_q2", "Without the question before it.");

        handIn.handIn(consultation, draft, CONSENT);

        assertEquals(
                "Without the question before it.", drafts.read(draft).answers().get("s5_t3_q2"));
    }

    @Test
    void what_is_not_asked_of_this_group_or_hangs_on_what_is_not_asked_is_not_handed_in() {
        ConsultationView consultation = municipal();
        DraftKey draft = household(consultation);
        // For local authorities only, and this is one of civil society.
        Typing.in(drafts, draft, null, "budget", "12");
        // A chain: without transport no minutes, and no place without a photograph's question.
        Typing.in(drafts, draft, null, "fault_photo", "hole.jpg");
        Typing.in(drafts, draft, null, "email", "nobody@example.org");

        handIn.handIn(consultation, draft, CONSENT);

        assertEquals("12", drafts.read(draft).answers().get("budget"));
    }

    @Test
    void entries_inside_entries_are_handed_in_and_go_with_the_one_around_them() {
        ConsultationView consultation = municipal();
        DraftKey draft = household(consultation);
        EntryId visit = drafts.addEntry(draft, null, "visit");
        EntryId step = drafts.addEntry(draft, visit, "step");
        Typing.in(drafts, draft, visit, "visit_day", "2024-05-17");
        Typing.in(drafts, draft, step, "step_what", "Licencia");

        ProblemException refused =
                assertThrows(ProblemException.class, () -> handIn.handIn(consultation, draft, CONSENT));
        assertEquals(
                List.of("/entries/visit/0/step/0/step_minutes"),
                refused.errors().stream().map(error -> error.pointer()).toList());

        drafts.removeEntry(draft, visit);
        handIn.handIn(consultation, draft, CONSENT);
    }

    @Test
    void a_calculated_number_of_entries_is_asked_for_however_many_the_draft_has() {
        ConsultationView consultation = municipal();
        DraftKey draft = household(consultation);
        Typing.in(drafts, draft, null, "children", "1");
        EntryId first = drafts.addEntry(draft, null, "child");
        EntryId second = drafts.addEntry(draft, null, "child");
        Typing.in(drafts, draft, first, "child_age", "3");
        Typing.in(drafts, draft, second, "child_age", "5");

        handIn.handIn(consultation, draft, CONSENT);

        assertEquals(
                2, drafts.read(draft).entries().getOrDefault("child", List.of()).size());
    }

    @Test
    void a_draft_goes_on_in_the_next_version_and_not_a_word_is_lost() {
        ConsultationView first = inRoomOfItsOwn();
        DraftKey draft = complete(first);
        Typing.in(drafts, draft, null, "s1_t1_q2", "  To be retired.\n");
        EntryId entry = drafts.addEntry(draft, null, "s1_good_practice");
        Typing.in(drafts, draft, entry, "s1_gp_title", "Ventanilla");
        ConsultationView second = next(first);

        // As a page does that was opened before.
        assertProblem(ProblemType.DEFINITION_CHANGED, () -> handIn.handIn(first, draft, CONSENT));
        DraftView carried = carryOver.open(second, draft);

        assertEquals(2, carried.definitionVersion());
        assertEquals("Planes.", carried.answers().get("s1_t1_q1"));
        assertEquals("", carried.answers().get("s1_t1_q2"));
        assertEquals(List.of(new DraftView.Leftover(1, "s1_t1_q2", "  To be retired.\n")), carried.leftovers());
        assertEquals(
                "Ventanilla",
                carried.entries()
                        .getOrDefault("s1_good_practice", List.of())
                        .get(0)
                        .answers()
                        .get("s1_gp_title"));
        assertEquals(carried, carryOver.open(second, draft));
    }

    @Test
    void a_page_that_knows_the_earlier_version_alone_takes_no_draft_back_to_it() {
        ConsultationView first = inRoomOfItsOwn();
        DraftKey begun = complete(first);
        Typing.in(drafts, begun, null, "s1_t1_q2", "To be retired.");
        ConsultationView second = next(first);
        DraftView carried = carryOver.open(second, begun);
        DraftKey later = drafts.begin(second, "es");
        Typing.in(drafts, later, null, "s1_t1_q9", "Asked since.");

        assertEquals(carried, carryOver.open(first, begun));
        assertEquals(2, carryOver.open(first, later).definitionVersion());
        assertEquals("Asked since.", carryOver.open(first, later).answers().get("s1_t1_q9"));
    }

    @Test
    void words_saved_from_a_page_of_the_earlier_version_are_set_aside_too() {
        ConsultationView first = inRoomOfItsOwn();
        DraftKey draft = complete(first);
        ConsultationView second = next(first);
        carryOver.open(second, draft);

        Typing.in(drafts, draft, null, "s1_t1_q2", "From an old page.");

        assertProblem(ProblemType.DEFINITION_CHANGED, () -> handIn.handIn(second, draft, CONSENT));
        assertEquals(
                "From an old page.",
                carryOver.open(second, draft).leftovers().get(0).value());
    }

    @Test
    void a_draft_of_another_consultation_is_not_opened_here() {
        ConsultationView consultation = inRoomOfItsOwn();
        DraftKey elsewhere = drafts.begin(
                consultations.create("other", Definitions.readingBundled("brasilia-2024"), Instant.EPOCH, null), "es");

        assertProblem(ProblemType.UNKNOWN_DRAFT, () -> carryOver.open(consultation, elsewhere));
    }

    @Test
    void a_published_version_stays_as_it_was_and_the_same_number_is_not_published_twice() {
        ConsultationView first = inRoomOfItsOwn();
        ConsultationView second = next(first);

        assertEquals(
                first.definition().contentHash(),
                consultations.version(second, 1).orElseThrow().definition().contentHash());
        assertEquals(
                second.definition().contentHash(),
                consultations.named(second.name()).definition().contentHash());
        assertThrows(DefinitionRefused.class, () -> next(second));
    }

    private ConsultationView next(ConsultationView consultation) {
        caller.presents(Room.ADMIN_TOKEN);
        return consultations.publish(consultation.name(), Definitions.reading(NextVersion.files()));
    }

    private ConsultationView municipal() {
        String room = "room-" + UUID.randomUUID();
        current.enter(tenants.create(room, room).id());
        return consultations.create(
                RoomResource.CONSULTATION, Definitions.readingBundled("municipal-services"), Instant.EPOCH, null);
    }

    /** All that the municipality asks of everyone. */
    private DraftKey household(ConsultationView consultation) {
        DraftKey draft = drafts.begin(consultation, "es");
        drafts.saveProfile(draft, p -> new Profile("es", "civil_society", "PE", "Junta vecinal"));
        Map.of(
                        "informed", "OK",
                        "district", "hills",
                        "adults", "2",
                        "children", "0",
                        "used", "waste",
                        "waste_rating", "4")
                .forEach((question, value) -> Typing.in(drafts, draft, null, question, value));
        return draft;
    }

    private DraftKey complete(ConsultationView consultation) {
        DraftKey draft = drafts.begin(consultation, "es");
        drafts.saveProfile(draft, p -> new Profile("es", "local_authority", "PE", "Municipalidad"));
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
                null);
    }

    private static void assertProblem(ProblemType type, Runnable act) {
        assertEquals(type, assertThrows(ProblemException.class, act::run).type());
    }

    private static Set<String> with(Set<String> some, String one) {
        Set<String> all = new HashSet<>(some);
        all.add(one);
        return all;
    }
}
