package org.cabildo.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.cabildo.backend.consultation.Admission;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.identity.ApiTokens;
import org.cabildo.backend.identity.Caller;
import org.cabildo.backend.participation.Gate;
import org.cabildo.backend.participation.Invitations;
import org.cabildo.backend.participation.IssuedInvitation;
import org.cabildo.backend.participation.NewInvitation;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.submission.Amendments;
import org.cabildo.backend.submission.Consent;
import org.cabildo.backend.submission.ConsentUse;
import org.cabildo.backend.submission.Correction;
import org.cabildo.backend.submission.Discussion;
import org.cabildo.backend.submission.DraftChange;
import org.cabildo.backend.submission.DraftKey;
import org.cabildo.backend.submission.Drafts;
import org.cabildo.backend.submission.EntryId;
import org.cabildo.backend.submission.HandIn;
import org.cabildo.backend.submission.HandedIn;
import org.cabildo.backend.submission.InvitedDrafts;
import org.cabildo.backend.submission.Profile;
import org.cabildo.backend.submission.Receipt;
import org.cabildo.backend.submission.Signature;
import org.cabildo.backend.submission.Signing;
import org.cabildo.backend.submission.TeamView;
import org.cabildo.backend.submission.Teamwork;
import org.cabildo.backend.team.CommentView;
import org.cabildo.backend.team.NewParticipant;
import org.cabildo.backend.team.ParticipantId;
import org.cabildo.backend.team.ParticipantView;
import org.cabildo.backend.team.TeamPermission;
import org.cabildo.backend.team.TeamRole;
import org.cabildo.backend.tenancy.CurrentTenant;
import org.cabildo.backend.tenancy.Tenants;
import org.cabildo.surveys.reading.Definitions;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A team's draft and its way to a signature, as the pages take it: by the services, inside the server. */
@ArquillianTest
class TeamworkIT {

    private static final Consent CONSENT = new Consent(true, ConsentUse.PUBLISH);
    private static final Signature MAYOR = new Signature("Rosa Condori", "Alcaldesa");
    private static final Pattern KEY = Pattern.compile("/d/(\\d{20})");

    @Resource(lookup = "java:app/jdbc/cabildo")
    DataSource database;

    @Inject
    UserTransaction transaction;

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
    Invitations invitations;

    @Inject
    Gate gate;

    @Inject
    InvitedDrafts invitedDrafts;

    @Inject
    Drafts drafts;

    @Inject
    HandIn handIn;

    @Inject
    Amendments amendments;

    @Inject
    Teamwork teamwork;

    @Inject
    Signing signing;

    @Inject
    Discussion discussion;

    @Test
    void another_tenant_and_whoever_was_taken_out_find_no_draft_under_a_colleagues_link() {
        ConsultationView consultation = room();
        DraftKey focal = complete(consultation);
        DraftKey colleague = brings(consultation, focal, contributor());
        ParticipantId id = only(consultation, focal, TeamRole.CONTRIBUTOR).id();

        DraftKey renewed = teamwork.renew(consultation, focal, id).key().orElseThrow();
        assertProblem(ProblemType.UNKNOWN_DRAFT, () -> drafts.read(colleague));
        assertEquals(drafts.read(focal).answers(), drafts.read(renewed).answers());

        teamwork.remove(focal, id);
        assertProblem(ProblemType.UNKNOWN_DRAFT, () -> drafts.read(renewed));
        assertProblem(ProblemType.UNKNOWN_DRAFT, () -> Typing.in(drafts, renewed, null, "s1_t1_q1", "Texto"));
        assertProblem(ProblemType.NOT_FOUND, () -> teamwork.renew(consultation, focal, id));

        DraftKey another = brings(consultation, focal, contributor());
        room();
        assertProblem(ProblemType.UNKNOWN_DRAFT, () -> drafts.read(another));
        assertProblem(ProblemType.UNKNOWN_DRAFT, () -> discussion.open(another));
        assertProblem(ProblemType.UNKNOWN_DRAFT, () -> teamwork.opened(another));
    }

    @Test
    void an_anonymous_draft_has_no_team() {
        ConsultationView consultation = room();
        DraftKey nobody = drafts.beginAnonymous(consultation, "es");

        assertProblem(ProblemType.UNKNOWN_DRAFT, () -> brings(consultation, nobody, contributor()));
        assertProblem(ProblemType.UNKNOWN_DRAFT, () -> teamwork.read(consultation, nobody));
        assertProblem(ProblemType.UNKNOWN_DRAFT, () -> signing.makeReady(consultation, nobody));
    }

    @Test
    void every_role_may_what_the_table_says_and_nothing_else() {
        for (TeamRole role : TeamRole.values()) {
            for (TeamPermission permission : TeamPermission.values()) {
                ConsultationView consultation = room();
                DraftKey focal = complete(consultation);
                boolean signs = permission == TeamPermission.SIGN || role == TeamRole.SIGNATORY;
                DraftKey contributor = brings(consultation, focal, contributor());
                Optional<DraftKey> signatory =
                        signs ? Optional.of(brings(consultation, focal, signatory())) : Optional.empty();
                DraftKey key = switch (role) {
                    case FOCAL_POINT -> focal;
                    case CONTRIBUTOR -> contributor;
                    case SIGNATORY -> signatory.orElseThrow();
                };
                Runnable act = act(permission, consultation, focal, key, signatory);
                String told = role + " " + permission;
                if (permission.isOf(role)) {
                    act.run();
                } else {
                    assertEquals(
                            ProblemType.NOT_YOUR_PART,
                            assertThrows(ProblemException.class, act::run, told).type(),
                            told);
                }
            }
        }
    }

    /** Something that needs this permission alone, of a draft that is made so that nothing else is in its way. */
    private Runnable act(
            TeamPermission permission,
            ConsultationView consultation,
            DraftKey focal,
            DraftKey key,
            Optional<DraftKey> signatory) {
        return switch (permission) {
            case WRITE -> () -> Typing.in(drafts, key, null, "s1_t1_q1", "Otra cosa.");
            case SAY_WHO_SPEAKS ->
                () -> drafts.saveProfile(key, p -> new Profile("es", "academia", "CL", "Universidad"));
            case COMMENT -> () -> discussion.say(key, null, "s1_t1_q1", "¿Con qué presupuesto?");
            case INVITE -> () -> brings(consultation, key, contributor());
            case MAKE_READY -> {
                if (signatory.isEmpty()) {
                    brings(consultation, focal, signatory());
                }
                yield () -> signing.makeReady(consultation, key);
            }
            case SIGN -> {
                signing.makeReady(consultation, focal);
                yield () -> handIn.sign(consultation, key, CONSENT, Correction.of(0, null), MAYOR);
            }
            case HAND_IN -> () -> handIn.handIn(consultation, key, CONSENT);
            case REOPEN -> {
                handsIn(consultation, focal, signatory);
                yield () -> amendments.reopen(consultation, key);
            }
            case WITHDRAW -> {
                handsIn(consultation, focal, signatory);
                yield () -> amendments.withdraw(consultation, key, Correction.of(1, null));
            }
        };
    }

    private void handsIn(ConsultationView consultation, DraftKey focal, Optional<DraftKey> signatory) {
        if (signatory.isEmpty()) {
            handIn.handIn(consultation, focal, CONSENT);
            return;
        }
        signing.makeReady(consultation, focal);
        handIn.sign(consultation, signatory.get(), CONSENT, Correction.of(0, null), MAYOR);
    }

    @Test
    void a_contributor_to_some_segments_writes_there_alone_and_reads_all() {
        ConsultationView consultation = room();
        DraftKey focal = complete(consultation);
        DraftKey second = brings(
                consultation, focal, new NewParticipant(TeamRole.CONTRIBUTOR, "Luz Mamani", null, Set.of("s2"), "es"));

        Typing.in(drafts, second, null, "s2_t1_q1", "En el segundo.");
        EntryId ours = drafts.addEntry(focal, null, "s1_good_practice");

        assertProblem(ProblemType.NOT_YOUR_PART, () -> Typing.in(drafts, second, null, "s1_t1_q1", "En el primero."));
        assertProblem(ProblemType.NOT_YOUR_PART, () -> drafts.addEntry(second, null, "s1_good_practice"));
        assertProblem(ProblemType.NOT_YOUR_PART, () -> drafts.removeEntry(second, ours));
        assertProblem(ProblemType.NOT_YOUR_PART, () -> Typing.in(drafts, second, ours, "s1_gp_title", "Ventanilla"));
        assertEquals(
                Map.of("s1_t1_q1", "Planes.", "s2_t1_q1", "En el segundo."),
                drafts.read(second).answers());
    }

    @Test
    void who_wrote_an_earlier_version_is_told_by_name() {
        ConsultationView consultation = room();
        DraftKey focal = complete(consultation);
        DraftKey colleague = brings(consultation, focal, contributor());

        drafts.save(colleague, new DraftChange(null, "s1_t1_q1", "Planes.", "Otra cosa, de Luz.", true));
        drafts.save(focal, new DraftChange(null, "s1_t1_q1", "Otra cosa, de Luz.", "Nada.", true));

        assertEquals(
                List.of("Otra cosa, de Luz. / Luz Mamani", "Planes. / "),
                drafts.earlier(focal, null, "s1_t1_q1").stream()
                        .map(version -> version.value() + " / " + version.author())
                        .toList());
    }

    @Test
    void who_works_on_an_answer_is_seen_by_the_others_for_a_while() throws SQLException {
        ConsultationView consultation = room();
        DraftKey focal = complete(consultation);
        assertEquals(Map.of(), teamwork.seen(focal, "s1_t1_q1.0"));
        DraftKey colleague = brings(consultation, focal, contributor());

        assertEquals(Map.of(), teamwork.seen(colleague, "s1_t1_q1.0"));
        assertEquals(Map.of("s1_t1_q1.0", List.of("Luz Mamani")), teamwork.seen(focal, "'; made up"));
        assertEquals(Map.of("", List.of("Ana Quispe")), teamwork.seen(colleague, "s1_t1_q2.0"));
        update("UPDATE participant SET seen_at = seen_at - INTERVAL 41 SECOND WHERE tenant_id = ?");
        assertEquals(Map.of(), teamwork.seen(focal, "s1_t1_q1.0"));
    }

    @Test
    void comments_stay_with_the_team_and_go_with_the_answers() throws SQLException {
        ConsultationView consultation = room();
        DraftKey focal = complete(consultation);
        assertProblem(ProblemType.NOT_YOUR_PART, () -> discussion.say(focal, null, "s1_t1_q1", "A mí misma"));
        DraftKey colleague = brings(consultation, focal, contributor());
        long before = drafts.revision(focal);

        discussion.say(colleague, null, "s1_t1_q1", "  ¿Con qué presupuesto?\r\n");
        discussion.say(focal, null, "s1_t1_q1", "Con el propio.");
        assertProblem(ProblemType.INVALID, () -> discussion.say(focal, null, "s1_t1_q1", " \n"));
        assertProblem(ProblemType.INVALID, () -> discussion.say(focal, null, "s1_t1_q1", "x".repeat(2_001)));

        List<CommentView> said = discussion.about(colleague, null, "s1_t1_q1");
        assertEquals(
                List.of("Luz Mamani: ¿Con qué presupuesto?", "Ana Quispe: Con el propio."),
                said.stream().map(one -> one.author() + ": " + one.text()).toList());
        assertEquals(List.of(2L), List.copyOf(discussion.open(focal).values()));
        assertEquals(before, drafts.revision(focal), "nothing of what will be handed in has changed");
        discussion.settle(focal, said.get(0).id());
        assertEquals(List.of(1L), List.copyOf(discussion.open(focal).values()));

        Receipt receipt = handIn.handIn(consultation, focal, CONSENT);
        String canonical = amendments.read(consultation, focal).canonical().orElseThrow();
        assertFalse(canonical.contains("presupuesto"), canonical);
        amendments.withdraw(consultation, focal, Correction.of(receipt.last().number(), null));
        assertEquals(0, rows("draft_comment"));
    }

    @Test
    void what_is_ready_does_not_change_until_it_was_taken_or_given_back() {
        ConsultationView consultation = room();
        DraftKey focal = complete(consultation);
        DraftKey colleague = brings(consultation, focal, contributor());
        assertProblem(ProblemType.SIGNATORY_NEEDED, () -> signing.makeReady(consultation, focal));
        DraftKey mayor = brings(consultation, focal, signatory());
        assertProblem(ProblemType.NOT_READY, () -> signing.giveBack(mayor, "Falta todo."));
        assertProblem(
                ProblemType.NOT_READY, () -> handIn.sign(consultation, mayor, CONSENT, Correction.of(0, null), MAYOR));

        signing.makeReady(consultation, focal);
        assertTrue(drafts.read(mayor).review().isReady());
        assertProblem(ProblemType.UNDER_REVIEW, () -> Typing.in(drafts, focal, null, "s1_t1_q1", "Otra cosa."));
        assertProblem(ProblemType.UNDER_REVIEW, () -> Typing.in(drafts, colleague, null, "s1_t1_q1", "Otra cosa."));
        assertProblem(ProblemType.UNDER_REVIEW, () -> drafts.addEntry(focal, null, "s1_good_practice"));
        assertProblem(
                ProblemType.UNDER_REVIEW,
                () -> drafts.saveProfile(focal, p -> new Profile("es", "academia", "CL", "Universidad")));
        assertProblem(ProblemType.SIGNATURE_NEEDED, () -> handIn.handIn(consultation, focal, CONSENT));

        signing.takeBack(focal);
        Typing.in(drafts, colleague, null, "s1_t1_q1", "Planes y metas.");
        signing.makeReady(consultation, focal);
        assertProblem(ProblemType.INVALID, () -> signing.giveBack(mayor, "  "));
        signing.giveBack(mayor, "Falta el presupuesto.");
        assertEquals(
                "Falta el presupuesto.",
                drafts.read(colleague).review().remark().orElseThrow().text());
        Typing.in(drafts, focal, null, "s1_t1_q1", "Planes, metas y presupuesto.");
        signing.makeReady(consultation, focal);
        assertTrue(drafts.read(mayor).review().remark().isEmpty());

        teamwork.remove(focal, only(consultation, focal, TeamRole.SIGNATORY).id());
        assertFalse(drafts.read(focal).review().isReady());
        handIn.handIn(consultation, focal, CONSENT);
    }

    @Test
    void what_could_not_be_handed_in_is_not_ready() {
        ConsultationView consultation = room();
        DraftKey focal = drafts.begin(consultation, "es");
        brings(consultation, focal, signatory());

        ProblemException refused = assertThrows(ProblemException.class, () -> signing.makeReady(consultation, focal));

        assertTrue(
                pointers(refused).contains("/stakeholderGroup"),
                pointers(refused).toString());
        assertFalse(drafts.read(focal).review().isReady());
    }

    @Test
    void the_signature_stands_on_the_receipt_of_what_was_signed_and_is_given_anew_for_each_correction()
            throws SQLException {
        ConsultationView consultation = room();
        DraftKey focal = complete(consultation);
        DraftKey mayor = brings(consultation, focal, signatory());
        signing.makeReady(consultation, focal);

        Receipt receipt = handIn.sign(consultation, mayor, CONSENT, Correction.of(0, null), MAYOR);
        assertEquals(receipt, handIn.sign(consultation, mayor, CONSENT, Correction.of(0, null), MAYOR));
        assertEquals(MAYOR, amendments.read(consultation, focal).signature().orElseThrow());

        amendments.reopen(consultation, focal);
        Typing.in(drafts, focal, null, "s1_t1_q1", "Planes, corregidos.");
        assertProblem(
                ProblemType.SIGNATURE_NEEDED,
                () -> handIn.handIn(consultation, focal, CONSENT, Correction.of(1, null)));
        signing.makeReady(consultation, focal);
        Signature deputy = new Signature("Juan Poma", null);
        Receipt again = handIn.sign(consultation, mayor, CONSENT, Correction.of(1, "Faltaba algo."), deputy);

        HandedIn handedIn = amendments.read(consultation, mayor);
        assertEquals(receipt.code(), again.code());
        assertEquals(deputy, handedIn.signature().orElseThrow());
        assertEquals(
                List.of(MAYOR, deputy),
                handedIn.history().stream()
                        .flatMap(act -> act.signature().stream())
                        .toList());

        amendments.withdraw(consultation, mayor, Correction.of(2, null));
        assertEquals(0, rows("signature"), "nobody vouches for what does not stand");
    }

    @Test
    void where_two_persons_are_asked_for_the_signatorys_link_goes_to_their_own_mail_box_alone() throws Exception {
        ConsultationView consultation = room(true);
        DraftKey focal = complete(consultation);
        assertProblem(ProblemType.SIGNATURE_NEEDED, () -> handIn.handIn(consultation, focal, CONSENT));
        brings(consultation, focal, mailed(TeamRole.CONTRIBUTOR, "luz@example.org"));
        String mayors = "rosa-" + UUID.randomUUID() + "@example.org";

        assertRefused("/email", () -> brings(consultation, focal, signatory()));
        assertRefused("/email", () -> brings(consultation, focal, mailed(TeamRole.SIGNATORY, "LUZ@example.org")));
        transaction.begin();
        assertTrue(teamwork.invite(consultation, focal, "Ana Quispe", mailed(TeamRole.SIGNATORY, mayors))
                .key()
                .isEmpty());
        String first = letter(mayors);
        transaction.commit();
        assertFalse(first.contains("Rosa"), "whoever is written to may be a stranger: " + first);

        transaction.begin();
        signing.makeReady(consultation, focal);
        String second = letter(mayors);
        transaction.commit();
        assertNotEquals(key(first), key(second));
        assertProblem(ProblemType.UNKNOWN_DRAFT, () -> drafts.read(key(first)));
        handIn.sign(consultation, key(second), CONSENT, Correction.of(0, null), MAYOR);
    }

    @Test
    void a_signatory_named_before_two_persons_were_asked_for_needs_an_address_of_their_own() {
        ConsultationView consultation = room();
        DraftKey focal = complete(consultation);
        DraftKey known = brings(consultation, focal, signatory());
        comesAsOrganiser();
        ConsultationView signed = consultations.admit(
                consultation.name(), new Admission(Admission.Who.EVERYONE, false, false, true, true));

        assertProblem(ProblemType.SIGNATORY_NEEDED, () -> signing.makeReady(signed, focal));
        assertProblem(ProblemType.NOT_READY, () -> handIn.sign(signed, known, CONSENT, Correction.of(0, null), MAYOR));
    }

    @Test
    void addresses_are_for_the_one_who_writes_to_them() {
        ConsultationView consultation = room();
        DraftKey focal = complete(consultation);
        DraftKey colleague = brings(consultation, focal, mailed(TeamRole.CONTRIBUTOR, "luz-of-one@example.org"));

        assertEquals(
                "luz-of-one@example.org",
                only(consultation, focal, TeamRole.CONTRIBUTOR).email().orElseThrow());
        assertTrue(only(consultation, colleague, TeamRole.CONTRIBUTOR).email().isEmpty());
    }

    @Test
    void what_would_be_wrong_is_told_before_it_is_tried() {
        ConsultationView consultation = room();
        DraftKey focal = drafts.begin(consultation, "es");

        List<String> wrong = handIn.wrong(consultation, focal).stream()
                .map(FieldProblem::pointer)
                .toList();
        assertTrue(wrong.contains("/stakeholderGroup"), wrong.toString());
        assertEquals(List.of(), handIn.wrong(consultation, complete(consultation)));
    }

    @Test
    void who_was_invited_does_not_sign_for_somebody_else_and_a_stolen_code_takes_those_it_brought_in_with_it() {
        ConsultationView consultation = room(true);
        comesAsOrganiser();
        NewInvitation asked =
                new NewInvitation("Municipalidad", "local_authority", "PE", "es", "Ana", "ana@example.org", null);
        IssuedInvitation issued =
                invitations.issue(consultation, List.of(asked), false).get(0);
        DraftKey focal = invitedDrafts.open(
                consultation, gate.admitLink(consultation, issued.code().value()));
        assertRefused("/email", () -> brings(consultation, focal, mailed(TeamRole.SIGNATORY, "Ana@example.org")));
        DraftKey colleague = brings(consultation, focal, contributor());

        invitations.replace(consultation, issued.id(), false);

        assertProblem(ProblemType.UNKNOWN_DRAFT, () -> drafts.read(colleague));
    }

    @Test
    void every_wrong_field_of_a_colleague_is_named_and_nobody_comes_in() {
        ConsultationView consultation = room();
        DraftKey focal = complete(consultation);
        NewParticipant wrong = new NewParticipant(TeamRole.CONTRIBUTOR, " ", "nobody", Set.of("s9"), "es");

        ProblemException refused =
                assertThrows(ProblemException.class, () -> teamwork.invite(consultation, focal, "", wrong));

        assertEquals(List.of("/ownName", "/name", "/email", "/segments"), pointers(refused));
        assertEquals(List.of(), teamwork.read(consultation, focal).all());
    }

    private static List<String> pointers(ProblemException refused) {
        return refused.errors().stream().map(FieldProblem::pointer).toList();
    }

    private static void assertRefused(String pointer, Runnable act) {
        assertEquals(List.of(pointer), pointers(assertThrows(ProblemException.class, act::run)));
    }

    private static NewParticipant contributor() {
        return new NewParticipant(TeamRole.CONTRIBUTOR, "Luz Mamani", null, Set.of(), "es");
    }

    private static NewParticipant signatory() {
        return new NewParticipant(TeamRole.SIGNATORY, "Rosa Condori", null, Set.of(), "es");
    }

    private static NewParticipant mailed(TeamRole role, String address) {
        return new NewParticipant(role, "Rosa Condori", address, Set.of(), "es");
    }

    private DraftKey brings(ConsultationView consultation, DraftKey focal, NewParticipant asked) {
        return teamwork.invite(consultation, focal, "Ana Quispe", asked).key().orElseThrow();
    }

    private ParticipantView only(ConsultationView consultation, DraftKey key, TeamRole role) {
        TeamView team = teamwork.read(consultation, key);
        return team.present().stream()
                .filter(one -> one.role() == role)
                .findFirst()
                .orElseThrow();
    }

    private static DraftKey key(String letter) {
        Matcher key = KEY.matcher(letter);
        assertTrue(key.find(), letter);
        return new DraftKey(key.group(1));
    }

    /** The last one, before it is sent: afterwards nothing is kept of it. */
    private String letter(String address) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement last = connection.prepareStatement(
                        "SELECT body FROM outbox_letter WHERE recipient = ? AND body IS NOT NULL ORDER BY id DESC")) {
            last.setString(1, address);
            try (ResultSet row = last.executeQuery()) {
                assertTrue(row.next(), "a letter to " + address);
                return row.getString(1);
            }
        }
    }

    private void update(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, current.find().orElseThrow().value());
            statement.executeUpdate();
        }
    }

    private int rows(String table) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement count =
                        connection.prepareStatement("SELECT COUNT(*) FROM " + table + " WHERE tenant_id = ?")) {
            count.setInt(1, current.find().orElseThrow().value());
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private DraftKey complete(ConsultationView consultation) {
        DraftKey draft = drafts.begin(consultation, "es");
        drafts.saveProfile(draft, p -> new Profile("es", "local_authority", "PE", "Municipalidad"));
        Typing.in(drafts, draft, null, "s1_t1_q1", "Planes.");
        return draft;
    }

    private ConsultationView room() {
        return room(false);
    }

    /** @param signed whether it asks for a signature */
    private ConsultationView room(boolean signed) {
        String room = "room-" + UUID.randomUUID();
        current.enter(tenants.create(room, room).id());
        return consultations.create(
                RoomResource.CONSULTATION,
                Definitions.readingBundled("brasilia-2024"),
                Instant.parse("2024-04-01T00:00:00Z"),
                null,
                new Admission(Admission.Who.EVERYONE, false, false, true, signed));
    }

    private void comesAsOrganiser() {
        caller.presents(Room.ADMIN_TOKEN);
        caller.presents(tokens.issue(Json.createObjectBuilder()
                        .add("name", "Organiser")
                        .add("role", "organiser")
                        .add("expiresAt", Instant.now().plusSeconds(3_600).toString())
                        .build())
                .secret()
                .value());
    }

    private static void assertProblem(ProblemType type, Runnable act) {
        assertEquals(type, assertThrows(ProblemException.class, act::run).type());
    }
}
