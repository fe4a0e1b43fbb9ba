package org.cabildo.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cabildo.backend.consultation.Admission;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.consultation.SheetCode;
import org.cabildo.backend.identity.ApiTokens;
import org.cabildo.backend.identity.Caller;
import org.cabildo.backend.identity.Role;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.submission.Amendments;
import org.cabildo.backend.submission.Arrival;
import org.cabildo.backend.submission.Begun;
import org.cabildo.backend.submission.Consent;
import org.cabildo.backend.submission.ConsentUse;
import org.cabildo.backend.submission.Contribution;
import org.cabildo.backend.submission.Contributions;
import org.cabildo.backend.submission.Correction;
import org.cabildo.backend.submission.DraftKey;
import org.cabildo.backend.submission.Drafts;
import org.cabildo.backend.submission.HandIn;
import org.cabildo.backend.submission.HandedIn;
import org.cabildo.backend.submission.Profile;
import org.cabildo.backend.submission.Provenance;
import org.cabildo.backend.submission.Provenance.Channel;
import org.cabildo.backend.submission.Receipt;
import org.cabildo.backend.submission.Revision;
import org.cabildo.backend.tenancy.CurrentTenant;
import org.cabildo.backend.tenancy.TenantId;
import org.cabildo.backend.tenancy.Tenants;
import org.cabildo.surveys.reading.Definitions;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What officers enter for organisations that wrote a letter, called, or spoke in a meeting. */
@ArquillianTest
class ContributionIT {

    private static final Consent CONSENT = new Consent(true, ConsentUse.QUOTE_WITHOUT_NAME);
    private static final Instant OPENED = Instant.parse("2024-04-01T00:00:00Z");
    private static final Instant CLOSED = Instant.parse("2024-06-30T22:00:00Z");
    private static final Provenance IN_TIME =
            new Provenance(Channel.PAPER, LocalDate.parse("2024-06-30"), "Carta de la alcaldesa; carpeta 12");
    private static final Provenance LATE =
            new Provenance(Channel.TELEPHONE, LocalDate.parse("2024-07-01"), "Llamada de la red");
    private static final SheetCode SHEET = SheetCode.read("1234 5678 9092").orElseThrow();
    private static final int OFFICERS = 4;

    @Inject
    Tenants tenants;

    @Inject
    CurrentTenant current;

    @Inject
    Caller caller;

    @Inject
    ApiTokens tokens;

    @Inject
    Consultations consultations;

    @Inject
    Contributions contributions;

    @Inject
    Drafts drafts;

    @Inject
    HandIn handIn;

    @Inject
    Amendments amendments;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    ManagedThreadFactory threads;

    @Test
    void nobody_but_an_organiser_enters_lists_opens_or_hands_in() {
        ConsultationView consultation = room(null, false);
        comesAs(Role.ORGANISER);
        DraftKey entered = fills(contributions.begin(consultation, "es", IN_TIME));
        UUID id = contributions.latest(consultation, 10).get(0).id();

        caller.presents("");
        assertRefused(ProblemType.UNAUTHENTICATED, consultation, entered, id);
        for (Role role : List.of(Role.SYNTHESIS_LEAD, Role.ANALYST, Role.READER)) {
            comesAs(role);
            assertRefused(ProblemType.FORBIDDEN, consultation, entered, id);
        }
    }

    private void assertRefused(ProblemType type, ConsultationView consultation, DraftKey entered, UUID id) {
        assertProblem(type, () -> contributions.begin(consultation, "es", IN_TIME));
        assertProblem(type, () -> contributions.begin(consultation, "es", IN_TIME, SHEET));
        assertProblem(type, () -> contributions.latest(consultation, 10));
        assertProblem(type, () -> contributions.open(consultation, id));
        assertProblem(type, () -> handIn.handIn(consultation, entered, CONSENT));
    }

    @Test
    void another_tenants_contribution_does_not_exist() {
        ConsultationView theirs = room(null, false);
        comesAs(Role.ORGANISER);
        contributions.begin(theirs, "es", IN_TIME, SHEET);
        UUID id = contributions.latest(theirs, 10).get(0).id();

        ConsultationView mine = room(null, false);
        comesAs(Role.ORGANISER);

        assertProblem(ProblemType.NOT_FOUND, () -> contributions.open(mine, id));
        assertEquals(List.of(), contributions.latest(mine, 10));
        assertFalse(contributions.begin(mine, "es", IN_TIME, SHEET).wasEntered());
    }

    @Test
    void what_somebody_writes_for_themselves_is_no_officers_to_open() {
        ConsultationView consultation = room(null, false);
        DraftKey own = drafts.begin(consultation, "es");
        drafts.saveProfile(own, p -> new Profile("es", "academia", "CL", "Universidad"));
        comesAs(Role.ORGANISER);

        assertEquals(List.of(), contributions.latest(consultation, 10));
    }

    @Test
    void what_came_in_time_is_entered_after_closing_and_nothing_else_is() {
        ConsultationView consultation = room(CLOSED, false);
        comesAs(Role.ORGANISER);

        assertProblem(ProblemType.CONSULTATION_CLOSED, () -> contributions.begin(consultation, "es", LATE));
        DraftKey own = drafts.begin(consultation, "es");
        assertProblem(ProblemType.CONSULTATION_CLOSED, () -> handIn.handIn(consultation, fills(own), CONSENT));
        DraftKey entered = fills(contributions.begin(consultation, "es", IN_TIME));
        Receipt receipt = handIn.handIn(consultation, entered, CONSENT);

        assertEquals(receipt.code(), only(consultation).receiptCode().orElseThrow());
    }

    @Test
    void its_provenance_stands_on_the_receipt_and_an_invitation_or_a_signature_is_not_asked_for() {
        ConsultationView consultation = room(null, true);
        comesAs(Role.ORGANISER);

        DraftKey first = fills(contributions.begin(consultation, "es", IN_TIME));
        assertEquals(IN_TIME, drafts.read(first).provenance().orElseThrow());
        DraftKey again = contributions.open(consultation, only(consultation).id());
        assertProblem(ProblemType.UNKNOWN_DRAFT, () -> drafts.read(first));
        handIn.handIn(consultation, again, CONSENT);

        HandedIn handedIn = amendments.read(consultation, again);
        assertEquals(IN_TIME, handedIn.provenance().orElseThrow());
        assertEquals(Revision.With.OFFICER, handedIn.history().get(0).with().orElseThrow());

        amendments.reopen(consultation, again);
        handIn.handIn(consultation, again, CONSENT, Correction.of(1, null));
        caller.presents("");
        assertProblem(ProblemType.UNAUTHENTICATED, () -> amendments.reopen(consultation, again));
        amendments.withdraw(consultation, again, Correction.of(1, null));
    }

    @Test
    void what_was_entered_from_sheets_is_gone_on_with_and_not_entered_twice() {
        ConsultationView consultation = room(null, false);
        comesAs(Role.ORGANISER);

        Begun first = contributions.begin(consultation, "es", IN_TIME, SHEET);
        fills(first.key());
        Begun again = contributions.begin(consultation, "pt", LATE, SHEET);

        assertEquals(List.of(false, true), List.of(first.wasEntered(), again.wasEntered()));
        assertProblem(ProblemType.UNKNOWN_DRAFT, () -> drafts.read(first.key()));
        assertEquals(IN_TIME, drafts.read(again.key()).provenance().orElseThrow());
        assertEquals(SHEET, only(consultation).sheet().orElseThrow());
        Receipt receipt = handIn.handIn(consultation, again.key(), CONSENT);
        Begun handedIn = contributions.begin(consultation, "es", IN_TIME, SHEET);
        assertEquals(
                receipt.code(),
                amendments.read(consultation, handedIn.key()).receipt().code());
    }

    @Test
    void photocopies_are_entered_without_their_code() {
        ConsultationView consultation = room(null, false);
        comesAs(Role.ORGANISER);

        contributions.begin(consultation, "es", IN_TIME, SHEET);
        contributions.begin(consultation, "es", IN_TIME);
        contributions.begin(consultation, "es", IN_TIME);

        assertEquals(
                List.of(Optional.empty(), Optional.empty(), Optional.of(SHEET)),
                contributions.latest(consultation, 10).stream()
                        .map(Contribution::sheet)
                        .toList());
    }

    @Test
    void officers_who_begin_with_the_same_sheets_at_once_end_in_one_contribution() throws Exception {
        ConsultationView consultation = room(null, false);
        TenantId tenant = current.find().orElseThrow();
        String token = token(Role.ORGANISER);
        CyclicBarrier together = new CyclicBarrier(OFFICERS);
        ExecutorService officers = Executors.newFixedThreadPool(OFFICERS, threads);
        List<Boolean> entered = new ArrayList<>();
        try {
            Callable<Boolean> officer = () -> {
                together.await();
                return begins(tenant, token, consultation);
            };
            for (Future<Boolean> one : officers.invokeAll(Collections.nCopies(OFFICERS, officer))) {
                entered.add(one.get());
            }
        } finally {
            officers.shutdownNow();
        }

        assertEquals(1, Collections.frequency(entered, false));
        caller.presents(token);
        assertEquals(SHEET, only(consultation).sheet().orElseThrow());
    }

    /** @return whether the sheets were entered before */
    private boolean begins(TenantId tenant, String token, ConsultationView consultation) {
        RequestContextController request =
                CDI.current().select(RequestContextController.class).get();
        request.activate();
        try {
            current.enter(tenant);
            caller.presents(token);
            return contributions.begin(consultation, "es", IN_TIME, SHEET).wasEntered();
        } finally {
            request.deactivate();
        }
    }

    @Test
    void every_wrong_field_is_named() {
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> Arrival.of(
                        Json.createObjectBuilder()
                                .add("channel", "pigeon")
                                .add("receivedOn", "2024-05-18")
                                .add("source", "  ")
                                .add("sheetCode", SHEET.shown().replace('1', '2'))
                                .build(),
                        LocalDate.parse("2024-05-17")));

        assertEquals(
                List.of("/channel", "/receivedOn", "/source", "/sheetCode"),
                refused.errors().stream().map(FieldProblem::pointer).toList());
    }

    private Contribution only(ConsultationView consultation) {
        List<Contribution> all = contributions.latest(consultation, 10);
        assertEquals(1, all.size());
        return all.get(0);
    }

    private DraftKey fills(DraftKey key) {
        drafts.saveProfile(key, p -> new Profile("es", "local_authority", "PE", "Municipalidad"));
        Typing.in(drafts, key, null, "s1_t1_q1", "Planes.");
        return key;
    }

    private void comesAs(Role role) {
        caller.presents(token(role));
    }

    private String token(Role role) {
        caller.presents(Room.ADMIN_TOKEN);
        return tokens.issue(Json.createObjectBuilder()
                        .add("name", "Somebody")
                        .add("role", role.key())
                        .add("expiresAt", Instant.now().plusSeconds(3_600).toString())
                        .build())
                .secret()
                .value();
    }

    /** @param signed whether it is for those who are invited, and asks for a signature */
    private ConsultationView room(@Nullable Instant closesAt, boolean signed) {
        String room = "room-" + UUID.randomUUID();
        current.enter(tenants.create(room, room).id());
        Admission.Who who = signed ? Admission.Who.INVITED : Admission.Who.EVERYONE;
        return consultations.create(
                RoomResource.CONSULTATION,
                Definitions.readingBundled("brasilia-2024"),
                OPENED,
                closesAt,
                new Admission(who, false, false, false, signed));
    }

    private static void assertProblem(ProblemType type, Runnable act) {
        assertEquals(type, assertThrows(ProblemException.class, act::run).type());
    }
}
