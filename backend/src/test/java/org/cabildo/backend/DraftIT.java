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
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.submission.Consent;
import org.cabildo.backend.submission.ConsentUse;
import org.cabildo.backend.submission.DraftKey;
import org.cabildo.backend.submission.Drafts;
import org.cabildo.backend.submission.EntryId;
import org.cabildo.backend.submission.HandIn;
import org.cabildo.backend.submission.Profile;
import org.cabildo.backend.submission.Receipt;
import org.cabildo.backend.tenancy.CurrentTenant;
import org.cabildo.backend.tenancy.Tenants;
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
    Consultations consultations;

    @Inject
    Drafts drafts;

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

        assertEquals(Map.of("s1_t1_q1", "  second \n"), drafts.read(draft).answers());
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
        EntryId entry = drafts.addEntry(draft, "s1_good_practice");
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
        EntryId entry = drafts.addEntry(draft, "s1_good_practice");
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
                RoomResource.CONSULTATION, "brasilia-2024", Instant.parse("2024-04-01T00:00:00Z"), null);
    }

    private static void assertProblem(ProblemType type, Runnable act) {
        assertEquals(type, assertThrows(ProblemException.class, act::run).type());
    }
}
