package org.cabildo.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.common.io.BaseEncoding;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.security.InvalidKeyException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.Accounts;
import org.cabildo.backend.identity.FreshProof;
import org.cabildo.backend.identity.Members;
import org.cabildo.backend.identity.OwnFactors;
import org.cabildo.backend.identity.Permission;
import org.cabildo.backend.identity.Role;
import org.cabildo.backend.identity.SignInRules;
import org.cabildo.backend.identity.SignIns;
import org.cabildo.backend.identity.factor.AppOffer;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.tenancy.TenantId;
import org.cabildo.backend.tenancy.Tenants;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Signing in with more than a password, as the pages do it: by the services, inside the server. Refusals first. */
@ArquillianTest
class SecondStepIT {

    private static final String PASSWORD = "several words together";
    private static final String BROWSER = "Firefox, Linux";
    private static final int TRIES = 5;

    @Resource(lookup = "java:app/jdbc/cabildo")
    DataSource database;

    @Inject
    Visitor visitor;

    @Inject
    Tenants tenants;

    @Inject
    Accounts accounts;

    @Inject
    Members members;

    @Inject
    SignIns signIns;

    @Inject
    OwnFactors factors;

    @Inject
    SignInRules rules;

    @Inject
    FreshProof proof;

    @Inject
    Access access;

    /** @param secret of the app, in Base32 */
    private record Person(UUID id, String email, String secret, List<String> codes) {}

    @Test
    void the_right_password_alone_opens_nothing() throws SQLException {
        Person ana = withApp();

        String pending = firstStep(ana);

        assertEquals(Optional.empty(), visitor.asks(null, pending, () -> signIns.who()));
        refused(ProblemType.UNAUTHENTICATED, pending, () -> factors.state());
        assertEquals("0", ask("SELECT COUNT(*) FROM account_session WHERE account_id = ?", ana.id()));
        assertFalse(pending.isEmpty());
    }

    @Test
    void a_wrong_code_a_code_that_was_taken_and_another_persons_code_are_refused() throws SQLException {
        Person ana = withApp();
        Person eva = withApp();
        String pending = firstStep(ana);

        refused(ProblemType.FACTOR_REFUSED, () -> finish(pending, "12345"));
        refused(ProblemType.FACTOR_REFUSED, () -> finish(pending, code(eva, 0)));
        refused(ProblemType.FACTOR_REFUSED, () -> finish(pending, eva.codes().get(0)));
        String right = code(ana, 0);
        session(finish(pending, right));
        String again = firstStep(ana);
        refused(ProblemType.FACTOR_REFUSED, () -> finish(again, right));
        refused(ProblemType.FACTOR_REFUSED, () -> finish(again, code(ana, -1)));
        session(finish(again, code(ana, 1)));
    }

    @Test
    void a_first_step_is_over_after_five_tries_after_ten_minutes_and_once_it_was_used() throws SQLException {
        Person ana = withApp();
        String tried = firstStep(ana);
        for (int i = 0; i < TRIES; i++) {
            refused(ProblemType.FACTOR_REFUSED, () -> finish(tried, "000"));
        }
        refused(ProblemType.SIGN_IN_OVER, () -> finish(tried, code(ana, 0)));

        String old = firstStep(ana);
        change("UPDATE account_pending SET good_until = UTC_TIMESTAMP(6) WHERE account_id = ?", ana.id());
        refused(ProblemType.SIGN_IN_OVER, () -> finish(old, code(ana, 0)));

        String used = firstStep(ana);
        session(finish(used, code(ana, 0)));
        refused(ProblemType.SIGN_IN_OVER, () -> finish(used, code(ana, 1)));
        refused(ProblemType.SIGN_IN_OVER, () -> finish("A".repeat(43), code(ana, 1)));
    }

    @Test
    void guessing_codes_ends_after_ten_however_often_the_password_is_given() throws SQLException {
        Person ana = withApp();
        for (int i = 0; i < 2; i++) {
            String pending = firstStep(ana);
            for (int j = 0; j < TRIES; j++) {
                refused(ProblemType.FACTOR_REFUSED, () -> finish(pending, "000"));
            }
        }
        String last = firstStep(ana);

        refused(ProblemType.TOO_MANY_REQUESTS, () -> finish(last, code(ana, 0)));
    }

    @Test
    void a_recovery_code_is_good_once_and_a_new_set_voids_the_old() throws SQLException {
        Person ana = withApp();
        String session = session(finish(firstStep(ana), ana.codes().get(0).toLowerCase(Locale.ROOT)));
        refused(
                ProblemType.FACTOR_REFUSED,
                () -> finish(firstStep(ana), ana.codes().get(0)));
        assertEquals(9, visitor.asks(null, session, () -> factors.state()).codesLeft());

        List<String> fresh = visitor.asks(null, session, () -> factors.renewCodes());

        assertEquals(10, fresh.size());
        refused(
                ProblemType.FACTOR_REFUSED,
                () -> finish(firstStep(ana), ana.codes().get(1)));
        session(finish(firstStep(ana), fresh.get(1)));
    }

    @Test
    void the_secret_of_an_app_is_not_stored_as_it_is() throws SQLException {
        Person ana = withApp();
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("SELECT sealed_secret FROM account_app WHERE account_id = ?")) {
            query.setBytes(1, UuidConverter.bytes(ana.id()));
            try (ResultSet row = query.executeQuery()) {
                assertTrue(row.next());
                String stored = HexFormat.of().formatHex(row.getBytes(1));
                assertFalse(stored.contains(
                        HexFormat.of().formatHex(BaseEncoding.base32().decode(ana.secret()))));
            }
        }
    }

    @Test
    void a_role_that_needs_a_second_factor_does_not_count_without() {
        TenantId room = visitor.administrates(
                null,
                () -> tenants.create("factor-" + UUID.randomUUID().toString().substring(0, 8), "Factors")
                        .id());
        Person ana = member(room, Role.ANALYST);
        String session = session(visitor.asks(() -> signIns.signIn(ana.email(), PASSWORD, Optional.empty(), BROWSER)));
        assertTrue(visitor.asks(room, session, () -> access.allows(Permission.READ_ANSWERS)));

        visitor.administrates(room, () -> {
            rules.needSecondFactor(Set.of(Role.ANALYST));
            return "";
        });

        assertFalse(visitor.asks(room, session, () -> access.allows(Permission.READ_ANSWERS)));
        assertEquals(ProblemType.SECOND_FACTOR_NEEDED, refusal(room, session, Permission.READ_ANSWERS));
        assertEquals(ProblemType.FORBIDDEN, refusal(room, session, Permission.MANAGE_MEMBERS));
        accept(session);
        assertTrue(visitor.asks(room, session, () -> access.allows(Permission.READ_ANSWERS)));
    }

    @Test
    void what_cannot_be_taken_back_needs_a_proof_of_the_last_ten_minutes() throws SQLException {
        Person ana = withApp();
        String session = session(finish(firstStep(ana), code(ana, 0)));
        change(
                "UPDATE account_session SET proven_at = UTC_TIMESTAMP(6) - INTERVAL 11 MINUTE WHERE account_id = ?",
                ana.id());

        refused(ProblemType.PROOF_NEEDED, session, () -> factors.renewCodes());
        refused(ProblemType.PROOF_NEEDED, session, () -> factors.offerApp());
        refused(ProblemType.PROOF_NEEDED, session, () -> {
            factors.removeApp();
            return "";
        });
        refused(ProblemType.INVALID, session, () -> {
            proof.give(proof("not her password"));
            return "";
        });
        visitor.asks(null, session, () -> {
            proof.give(proof(PASSWORD));
            return "";
        });
        assertEquals(10, visitor.asks(null, session, () -> factors.renewCodes()).size());
    }

    private Person withApp() {
        Person ana = person();
        String session = session(visitor.asks(() -> signIns.signIn(ana.email(), PASSWORD, Optional.empty(), BROWSER)));
        AppOffer offer = visitor.asks(null, session, () -> factors.offerApp());
        String secret = offer.text();
        // A step that is old by the time of the next code, so that no test waits for one.
        List<String> codes = visitor.asks(null, session, () -> factors.acceptApp(offer, code(codeAt(secret, -1))));
        assertEquals(10, codes.size());
        visitor.asks(null, session, () -> {
            signIns.signOut();
            return "";
        });
        return new Person(ana.id(), ana.email(), secret, codes);
    }

    private void accept(String session) {
        AppOffer offer = visitor.asks(null, session, () -> factors.offerApp());
        visitor.asks(null, session, () -> factors.acceptApp(offer, code(codeAt(offer.text(), 0))));
    }

    private Person person() {
        String email = "ana-" + UUID.randomUUID() + "@example.org";
        Accounts.Welcome welcome = visitor.administrates(
                null,
                () -> accounts.addAdministrator(Json.createObjectBuilder()
                        .add("email", email)
                        .add("name", "Ana")
                        .build()));
        visitor.asks(() -> accounts.choosePassword(Json.createObjectBuilder()
                .add("code", welcome.code().value())
                .add("password", PASSWORD)
                .build()));
        return new Person(welcome.account(), email, "", List.of());
    }

    private Person member(TenantId room, Role role) {
        String email = "ana-" + UUID.randomUUID() + "@example.org";
        Members.Invited invited = visitor.administrates(
                room,
                () -> members.invite(Json.createObjectBuilder()
                        .add("email", email)
                        .add("role", role.key())
                        .build()));
        visitor.administrates(room, () -> {
            members.accept(Json.createObjectBuilder()
                    .add("code", invited.code().value())
                    .add("name", "Ana")
                    .add("password", PASSWORD)
                    .build());
            return "";
        });
        return new Person(UUID.randomUUID(), email, "", List.of());
    }

    private String firstStep(Person person) {
        return assertInstanceOf(
                        SignIns.Pending.class,
                        visitor.asks(() -> signIns.signIn(person.email(), PASSWORD, Optional.empty(), BROWSER)))
                .secret()
                .value();
    }

    private SignIns.Entry finish(String pending, String code) {
        return visitor.asks(() -> signIns.finish(pending, code, Optional.empty(), BROWSER));
    }

    private static String session(SignIns.Entry entry) {
        return assertInstanceOf(SignIns.Keys.class, entry).session().value();
    }

    private static String code(Person person, int steps) {
        return codeAt(person.secret(), steps);
    }

    private static String codeAt(String secret, int steps) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            new SecretKeySpec(BaseEncoding.base32().decode(secret), "HmacSHA1"),
                            Instant.now().plusSeconds(30L * steps));
        } catch (InvalidKeyException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static JsonObject code(String code) {
        return Json.createObjectBuilder().add("code", code).build();
    }

    private static JsonObject proof(String proof) {
        return Json.createObjectBuilder().add("proof", proof).build();
    }

    private ProblemType refusal(TenantId room, String session, Permission permission) {
        return assertThrows(
                        ProblemException.class,
                        () -> visitor.asks(room, session, () -> {
                            access.require(permission);
                            return "";
                        }))
                .type();
    }

    private void refused(ProblemType type, Callable<?> act) {
        assertEquals(
                type,
                assertThrows(ProblemException.class, () -> visitor.asks(act)).type());
    }

    private void refused(ProblemType type, String session, Callable<?> act) {
        assertEquals(
                type,
                assertThrows(ProblemException.class, () -> visitor.asks(null, session, act))
                        .type());
    }

    private String ask(String sql, UUID account) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setBytes(1, UuidConverter.bytes(account));
            try (ResultSet row = query.executeQuery()) {
                assertTrue(row.next());
                return row.getString(1);
            }
        }
    }

    private void change(String sql, UUID account) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement(sql)) {
            change.setBytes(1, UuidConverter.bytes(account));
            assertTrue(change.executeUpdate() > 0);
        }
    }
}
