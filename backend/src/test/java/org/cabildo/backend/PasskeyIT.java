package org.cabildo.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.cabildo.backend.identity.Accounts;
import org.cabildo.backend.identity.FreshProof;
import org.cabildo.backend.identity.OwnFactors;
import org.cabildo.backend.identity.SignIns;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.UuidConverter;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Passkeys, with devices and browsers that tell the truth and some that do not. Refusals first. */
@ArquillianTest
class PasskeyIT {

    private static final String PASSWORD = "several words together";
    private static final String BROWSER = "Firefox, Linux";
    private static final JsonObject NAMED =
            Json.createObjectBuilder().add("name", "My telephone").build();

    @Resource(lookup = "java:app/jdbc/cabildo")
    DataSource database;

    @Inject
    Visitor visitor;

    @Inject
    Accounts accounts;

    @Inject
    SignIns signIns;

    @Inject
    OwnFactors factors;

    @Inject
    FreshProof proof;

    private record Person(UUID id, String email, String session) {}

    @Test
    void what_a_device_makes_elsewhere_for_another_or_without_its_person_is_refused() throws SQLException {
        Person ana = person();
        Person eva = person();

        refusedToMake(ana, new SoftDevice().on("http://localhost:8081").makes(asked(ana)));
        refusedToMake(ana, new SoftDevice().on("https://localhost:8080").makes(asked(ana)));
        refusedToMake(ana, new SoftDevice().of("evil.example").makes(asked(ana)));
        refusedToMake(ana, new SoftDevice().withoutVerifying().makes(asked(ana)));
        refusedToMake(ana, new SoftDevice().makes(asked(eva)));
        refusedToMake(ana, "{}");
        refusedToMake(ana, "no JSON");
        String late = new SoftDevice().makes(asked(ana));
        change("UPDATE account_challenge SET good_until = UTC_TIMESTAMP(6) WHERE account_id = ?", ana.id());
        refusedToMake(ana, late);
        SoftDevice device = new SoftDevice();
        String once = device.makes(asked(ana));
        make(ana, once);
        refusedToMake(ana, once);
        refusedToMake(eva, device.makes(asked(eva)));
    }

    @Test
    void an_assertion_that_is_replayed_expired_of_another_origin_or_unverified_is_refused() throws SQLException {
        Person ana = person();
        SoftDevice device = new SoftDevice();
        make(ana, device.makes(asked(ana)));

        String once = device.signs(question());
        in(once);
        refused(once);
        refused(device.on("http://evil.example").signs(question()));
        refused(device.on(SoftDevice.ORIGIN + ".evil.example").signs(question()));
        device.on(SoftDevice.ORIGIN);
        refused(device.of("evil.example").signs(question()));
        device.of(SoftDevice.HOST);
        String late = device.signs(question());
        change("UPDATE account_challenge SET good_until = UTC_TIMESTAMP(6) WHERE account_id IS NULL", null);
        refused(late);
        refused(new SoftDevice().signs(question()));
        refused(device.signs(asked(ana)));
        refused("{}");
        refused("");
        in(device.signs(question()));
        refused(device.withCount(0).signs(question()));
        refused(device.withCount(100).withoutVerifying().signs(question()));
    }

    @Test
    void a_passkey_alone_is_both_factors_and_a_password_alone_is_not_any_more() {
        Person ana = person();
        SoftDevice device = new SoftDevice();
        assertEquals(10, make(ana, device.makes(asked(ana))).size());

        assertInstanceOf(
                SignIns.Pending.class,
                visitor.asks(() -> signIns.signIn(ana.email(), PASSWORD, Optional.empty(), BROWSER)));
        String session = in(device.signs(question()));

        assertEquals(
                ana.email(),
                visitor.asks(null, session, () -> signIns.who()).orElseThrow().email());
        var kept = visitor.asks(null, session, () -> factors.state()).passkeys();
        assertEquals(
                List.of("My telephone"), kept.stream().map(one -> one.name()).toList());
        assertTrue(kept.get(0).usedAt().isPresent());
    }

    @Test
    void one_is_removed_by_its_person_alone() {
        Person ana = person();
        Person eva = person();
        SoftDevice device = new SoftDevice();
        make(ana, device.makes(asked(ana)));
        UUID passkey = visitor.asks(null, ana.session(), () -> factors.state())
                .passkeys()
                .get(0)
                .id();

        assertEquals(ProblemType.NOT_FOUND, refusal(eva.session(), removing(passkey)));
        visitor.asks(null, ana.session(), removing(passkey));

        refused(device.signs(question()));
        assertEquals(0, visitor.asks(null, ana.session(), () -> factors.state()).codesLeft());
    }

    @Test
    void a_device_proves_once_more_who_sits_there_for_its_own_person_alone() throws SQLException {
        Person ana = person();
        SoftDevice device = new SoftDevice();
        make(ana, device.makes(asked(ana)));
        Person eva = person();
        SoftDevice evas = new SoftDevice();
        make(eva, evas.makes(asked(eva)));
        change(
                "UPDATE account_session SET proven_at = UTC_TIMESTAMP(6) - INTERVAL 11 MINUTE WHERE account_id = ?",
                ana.id());
        assertEquals(ProblemType.PROOF_NEEDED, refusal(ana.session(), () -> factors.offerPasskey()));

        String asked = visitor.asks(null, ana.session(), () -> proof.askForPasskey());
        assertEquals(ProblemType.PASSKEY_REFUSED, refusal(ana.session(), giving(evas.signs(asked))));
        assertEquals(ProblemType.PASSKEY_REFUSED, refusal(ana.session(), giving(device.signs(question()))));
        visitor.asks(null, ana.session(), giving(device.signs(asked)));

        visitor.asks(null, ana.session(), () -> factors.offerPasskey());
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
        return new Person(
                welcome.account(),
                email,
                session(visitor.asks(() -> signIns.signIn(email, PASSWORD, Optional.empty(), BROWSER))));
    }

    private String asked(Person person) {
        return visitor.asks(null, person.session(), () -> factors.offerPasskey());
    }

    private List<String> make(Person person, String response) {
        return visitor.asks(null, person.session(), () -> factors.acceptPasskey(response, NAMED));
    }

    private void refusedToMake(Person person, String response) {
        assertEquals(
                ProblemType.PASSKEY_REFUSED,
                refusal(person.session(), () -> factors.acceptPasskey(response, NAMED)),
                response);
    }

    private String question() {
        return visitor.asks(() -> signIns.askForPasskey());
    }

    private String in(String response) {
        return session(visitor.asks(() -> signIns.signInByPasskey(response, Optional.empty(), BROWSER)));
    }

    private void refused(String response) {
        assertEquals(
                ProblemType.PASSKEY_REFUSED,
                assertThrows(ProblemException.class, () -> in(response), response)
                        .type());
    }

    private Callable<String> removing(UUID passkey) {
        return () -> {
            factors.removePasskey(passkey);
            return "";
        };
    }

    private Callable<String> giving(String response) {
        return () -> {
            proof.giveByPasskey(response);
            return "";
        };
    }

    private ProblemType refusal(String session, Callable<?> act) {
        return assertThrows(ProblemException.class, () -> visitor.asks(null, session, act))
                .type();
    }

    private static String session(SignIns.Entry entry) {
        return assertInstanceOf(SignIns.Keys.class, entry).session().value();
    }

    private void change(String sql, @Nullable UUID account) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement(sql)) {
            if (account != null) {
                change.setBytes(1, UuidConverter.bytes(account));
            }
            assertTrue(change.executeUpdate() > 0);
        }
    }
}
