package org.cabildo.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.identity.Caller;
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
import org.cabildo.backend.tenancy.CurrentTenant;
import org.cabildo.backend.tenancy.Tenants;
import org.cabildo.surveys.reading.DefinitionRefused;
import org.cabildo.surveys.reading.Definitions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Drafting as the user interface does it: by the services, inside the server. */
@ArquillianTest
class DraftIT {

    private static final Consent CONSENT = new Consent(true, ConsentUse.PUBLISH);

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

    @Deployment
    static WebArchive deployment() {
        return Deployments.backend();
    }

    @Test
    void the_key_of_another_tenants_draft_opens_nothing() {
        DraftKey theirs = drafts.begin(inRoomOfItsOwn(), "es");

        inRoomOfItsOwn();

        assertProblem(ProblemType.UNKNOWN_DRAFT, () -> drafts.read(theirs));
        assertProblem(ProblemType.UNKNOWN_DRAFT, () -> drafts.save(theirs, null, "s1_t1_q1", "text"));
    }

    @Test
    void every_word_typed_comes_back_as_it_was_typed() {
        DraftKey draft = drafts.begin(inRoomOfItsOwn(), "es");

        drafts.save(draft, null, "s1_t1_q1", "  first ");
        drafts.save(draft, null, "s1_t1_q1", "  second \n");
        drafts.save(draft, null, "s1_t1_q2", "taken back");
        drafts.save(draft, null, "s1_t1_q2", "");

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
    void words_for_an_entry_that_was_removed_are_refused_and_not_called_saved() {
        DraftKey draft = drafts.begin(inRoomOfItsOwn(), "es");
        EntryId entry = drafts.addEntry(draft, null, "s1_good_practice");
        drafts.save(draft, entry, "s1_gp_title", "Ventanilla");
        drafts.removeEntry(draft, entry);

        assertProblem(ProblemType.UNKNOWN_ENTRY, () -> drafts.save(draft, entry, "s1_gp_title", "Ventanilla única"));
        assertEquals(Map.of(), drafts.read(draft).entries());
    }

    @Test
    void handing_in_twice_gives_one_receipt_and_closes_the_draft() {
        ConsultationView consultation = inRoomOfItsOwn();
        DraftKey draft = complete(consultation);

        Receipt first = handIn.handIn(consultation, draft, CONSENT);
        Receipt second = handIn.handIn(consultation, draft, new Consent(true, ConsentUse.SECRETARIAT_ONLY));

        assertEquals(first, second);
        assertEquals(first.code(), drafts.read(draft).receiptCode().orElseThrow());
        assertProblem(ProblemType.DRAFT_SUBMITTED, () -> drafts.save(draft, null, "s1_t1_q1", "later"));
    }

    @Test
    void what_is_wrong_is_named_and_the_draft_stays_open() {
        ConsultationView consultation = inRoomOfItsOwn();
        DraftKey draft = drafts.begin(consultation, "es");
        EntryId entry = drafts.addEntry(draft, null, "s1_good_practice");
        drafts.save(draft, entry, "s1_gp_done", "Se abrió.");

        ProblemException refused =
                assertThrows(ProblemException.class, () -> handIn.handIn(consultation, draft, CONSENT));

        assertEquals(
                List.of(
                        "/stakeholderGroup",
                        "/country",
                        "/organisation/name",
                        "/entries/s1_good_practice/0/s1_gp_title"),
                refused.errors().stream().map(error -> error.pointer()).toList());
        drafts.save(draft, entry, "s1_gp_title", "Ventanilla");
    }

    @Test
    void an_answer_whose_question_is_not_asked_stays_in_the_draft_and_is_not_handed_in() {
        ConsultationView consultation = inRoomOfItsOwn();
        DraftKey draft = complete(consultation);
        drafts.save(draft, null, "s5_t3_q2", "Without the question before it.");

        handIn.handIn(consultation, draft, CONSENT);

        assertEquals(
                "Without the question before it.", drafts.read(draft).answers().get("s5_t3_q2"));
    }

    @Test
    void what_is_not_asked_of_this_group_or_hangs_on_what_is_not_asked_is_not_handed_in() {
        ConsultationView consultation = municipal();
        DraftKey draft = household(consultation);
        // For local authorities only, and this is one of civil society.
        drafts.save(draft, null, "budget", "12");
        // A chain: without transport no minutes, and no place without a photograph's question.
        drafts.save(draft, null, "fault_photo", "hole.jpg");
        drafts.save(draft, null, "email", "nobody@example.org");

        handIn.handIn(consultation, draft, CONSENT);

        assertEquals("12", drafts.read(draft).answers().get("budget"));
    }

    @Test
    void entries_inside_entries_are_handed_in_and_go_with_the_one_around_them() {
        ConsultationView consultation = municipal();
        DraftKey draft = household(consultation);
        EntryId visit = drafts.addEntry(draft, null, "visit");
        EntryId step = drafts.addEntry(draft, visit, "step");
        drafts.save(draft, visit, "visit_day", "2024-05-17");
        drafts.save(draft, step, "step_what", "Licencia");

        ProblemException refused =
                assertThrows(ProblemException.class, () -> handIn.handIn(consultation, draft, CONSENT));
        assertEquals(
                List.of("/entries/visit/0/step/0/step_minutes"),
                refused.errors().stream().map(error -> error.pointer()).toList());

        drafts.removeEntry(draft, visit);
        assertProblem(ProblemType.UNKNOWN_ENTRY, () -> drafts.save(draft, step, "step_minutes", "5"));
        handIn.handIn(consultation, draft, CONSENT);
    }

    @Test
    void a_calculated_number_of_entries_is_asked_for_however_many_the_draft_has() {
        ConsultationView consultation = municipal();
        DraftKey draft = household(consultation);
        drafts.save(draft, null, "children", "1");
        EntryId first = drafts.addEntry(draft, null, "child");
        EntryId second = drafts.addEntry(draft, null, "child");
        drafts.save(draft, first, "child_age", "3");
        drafts.save(draft, second, "child_age", "5");

        handIn.handIn(consultation, draft, CONSENT);

        assertEquals(
                2, drafts.read(draft).entries().getOrDefault("child", List.of()).size());
    }

    @Test
    void a_draft_goes_on_in_the_next_version_and_not_a_word_is_lost() {
        ConsultationView first = inRoomOfItsOwn();
        DraftKey draft = complete(first);
        drafts.save(draft, null, "s1_t1_q2", "  To be retired.\n");
        EntryId entry = drafts.addEntry(draft, null, "s1_good_practice");
        drafts.save(draft, entry, "s1_gp_title", "Ventanilla");
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
    void words_saved_from_a_page_of_the_earlier_version_are_set_aside_too() {
        ConsultationView first = inRoomOfItsOwn();
        DraftKey draft = complete(first);
        ConsultationView second = next(first);
        carryOver.open(second, draft);

        drafts.save(draft, null, "s1_t1_q2", "From an old page.");

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
                .forEach((question, value) -> drafts.save(draft, null, question, value));
        return draft;
    }

    private DraftKey complete(ConsultationView consultation) {
        DraftKey draft = drafts.begin(consultation, "es");
        drafts.saveProfile(draft, p -> new Profile("es", "local_authority", "PE", "Municipalidad"));
        drafts.save(draft, null, "s1_t1_q1", "Planes.");
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
}
