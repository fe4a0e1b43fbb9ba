package org.cabildo.backend;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cabildo.backend.identity.Permission;
import org.cabildo.backend.identity.Role;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in by a tenant's own provider: what it may not do, then what it does. */
@ArquillianTest
@RunAsClient
class ProviderIT {

    private static final String PASSWORD = "several words together";

    @ArquillianResource
    URL base;

    private final HostileProvider provider = new HostileProvider();
    private String subject = "";

    @BeforeEach
    void somebodyElse() {
        subject = "ana-" + UUID.randomUUID();
    }

    @AfterEach
    void end() {
        provider.close();
    }

    // --- The wall between tenants ------------------------------------------------------------------------------------

    @Test
    void a_session_that_a_provider_has_begun_opens_its_own_tenant_and_nothing_else() {
        Room mine = with(settings("organiser"));
        Room theirs = Room.open(base);
        String email = subject + "@example.org";
        joins(theirs, email, "organiser");
        joins(mine, email, "analyst");
        String session = enters(mine);

        assertEquals(email, opened(mine.tenant(), session).getString("who"));
        assertTrue(permissions(mine.tenant(), session).contains(Permission.CHANGE_SETTINGS.name()));
        assertEquals(Set.of(), permissions(theirs.tenant(), session));
        assertEquals("", opened(theirs.tenant(), session).getString("who"));
        assertEquals(Set.of(), permissions(RoomSignInResource.NOWHERE, session));
        assertEquals("", opened(RoomSignInResource.NOWHERE, session).getString("who"));
    }

    @Test
    void a_provider_lets_nobody_run_the_platform() {
        Room room = with(settings("organiser"));
        String email = subject + "@example.org";
        administrator(room, email);
        joins(room, email, "reader");
        String session = enters(room);

        assertFalse(permissions(room.tenant(), session).contains(Permission.MANAGE_TENANTS.name()));
        assertFalse(permissions(room.tenant(), session).contains(Permission.MANAGE_ACCOUNTS.name()));
        assertEquals(Set.of(), permissions(RoomSignInResource.NOWHERE, session));
        assertTrue(permissions(RoomSignInResource.NOWHERE, byPassword(room, email))
                .contains(Permission.MANAGE_ACCOUNTS.name()));
    }

    @Test
    void an_account_that_works_elsewhere_alone_is_not_taken_over_by_its_address() {
        Room theirs = Room.open(base);
        String email = subject + "@example.org";
        joins(theirs, email, "organiser");
        Room mine = with(settings("organiser"));
        JsonObject arrived = Room.json(arrives(mine));

        assertFalse(arrived.getBoolean("linked"));
        assertEquals(Set.of(), permissions(theirs.tenant(), arrived.getString("session")));
        assertTrue(permissions(theirs.tenant(), byPassword(theirs, email)).contains(Permission.CHANGE_SETTINGS.name()));
        assertEquals(Set.of(), permissions(mine.tenant(), byPassword(theirs, email)), "nothing has come with it");
    }

    @Test
    void who_has_an_address_later_is_not_whom_a_provider_has_given_it_before() {
        Room mine = with(settings("analyst"));
        enters(mine);
        Room theirs = Room.open(base);
        String email = subject + "@example.org";

        joins(theirs, email, "reader");

        assertTrue(permissions(theirs.tenant(), byPassword(theirs, email)).contains(Permission.COUNT_ANSWERS.name()));
    }

    @Test
    void what_concerns_the_own_account_is_closed_to_a_session_of_a_provider() {
        Room room = with(settings("organiser"));
        String session = enters(room);

        assertProblem(403, "provider-session", asks("GET", room.tenant(), "sessions", Map.of("session", session)));
        assertProblem(
                403,
                "provider-session",
                asks("GET", RoomSignInResource.NOWHERE, "sessions", Map.of("session", session)));
    }

    @Test
    void another_tenants_callback_takes_no_answer_that_was_meant_for_this_one() {
        Room mine = with(settings("organiser"));
        Room theirs = with(settings("organiser"));
        JsonObject begun = begins(mine);
        provider.gives(provider.signed(provider.claims(subject, nonce(begun))));

        assertProblem(409, "provider-attempt-over", comesBack(theirs, begun, state(begun)));
        assertEquals(List.of(), provider.asked(), "the code was not even shown to the provider");
    }

    // --- What is not believed ----------------------------------------------------------------------------------------

    @Test
    void no_token_is_believed_that_is_not_all_right() {
        Room room = with(settings("reader"));
        Map<String, Function<String, String>> tokens = new LinkedHashMap<>();
        tokens.put("another issuer", told(claims -> claims.issuer("https://evil.example")));
        tokens.put("no issuer", told(claims -> claims.issuer(null)));
        tokens.put("for another client", told(claims -> claims.audience("another")));
        tokens.put(
                "for several, on behalf of another",
                told(claims -> claims.audience(List.of(HostileProvider.CLIENT, "another"))
                        .claim("azp", "another")));
        tokens.put("on behalf of another", told(claims -> claims.claim("azp", "another")));
        tokens.put("of another sign-in", told(claims -> claims.claim("nonce", "another")));
        tokens.put("of no sign-in", told(claims -> claims.claim("nonce", null)));
        tokens.put("expired", told(claims -> claims.expirationTime(in(-90))));
        tokens.put("that never expires", told(claims -> claims.expirationTime(null)));
        tokens.put("of the future", told(claims -> claims.issueTime(in(90))));
        tokens.put("not valid yet", told(claims -> claims.notBeforeTime(in(90))));
        tokens.put("of nobody", told(claims -> claims.subject(null)));
        tokens.put("of a name without end", told(claims -> claims.subject("x".repeat(256))));
        tokens.put("unsigned", nonce -> HostileProvider.unsigned(provider.claims(subject, nonce)));
        tokens.put("HS256 with the public key", nonce -> provider.signedWithPublicKey(provider.claims(subject, nonce)));
        tokens.put(
                "HS256 with the client's secret",
                nonce -> HostileProvider.signedWithSecret(provider.claims(subject, nonce)));
        tokens.put(
                "signed by another provider",
                nonce -> HostileProvider.signed(provider.claims(subject, nonce), HostileProvider.STRANGERS));
        tokens.put("changed after it was signed", nonce -> {
            String[] parts = provider.signed(provider.claims(subject, nonce)).split("\\.");
            String[] others =
                    provider.signed(provider.claims("somebody-else", nonce)).split("\\.");
            return parts[0] + "." + others[1] + "." + parts[2];
        });

        assertAll(tokens.entrySet().stream().map(token -> () -> {
            JsonObject begun = begins(room);
            provider.gives(token.getValue().apply(nonce(begun)));
            assertProblem(403, "provider-not-believed", comesBack(room, begun, state(begun)), token.getKey());
        }));
        assertEquals(200, arrives(room).statusCode(), "and the right one is");
    }

    @Test
    void clocks_may_be_a_minute_apart() {
        Room room = with(settings("reader"));
        JsonObject begun = begins(room);
        provider.gives(provider.signed(provider.claims(subject, nonce(begun))
                .issueTime(in(40))
                .notBeforeTime(in(40))
                .expirationTime(in(-40))));

        assertEquals(200, comesBack(room, begun, state(begun)).statusCode());
    }

    @Test
    void an_answer_is_taken_once_by_the_browser_that_asked_and_by_no_other() {
        Room room = with(settings("reader"));
        JsonObject begun = begins(room);
        JsonObject other = begins(room);
        provider.gives(provider.signed(provider.claims(subject, nonce(begun))));

        assertProblem(409, "provider-attempt-over", comesBack(room, begun, state(other)), "another's state");
        assertProblem(409, "provider-attempt-over", comesBack(room, other, state(begun)), "another browser");
        assertProblem(
                409,
                "provider-attempt-over",
                asks("POST", room.tenant(), "callback", Map.of("state", state(begun), "code", "c")),
                "no cookie");
        assertProblem(409, "provider-attempt-over", comesBack(room, begun, "made-up"), "a state of nobody");
        assertEquals(200, comesBack(room, begun, state(begun)).statusCode());
        provider.gives(provider.signed(provider.claims(subject, nonce(begun))));
        assertProblem(409, "provider-attempt-over", comesBack(room, begun, state(begun)), "replayed");
        assertEquals(1, provider.asked().size(), "the code was shown to the provider once");
    }

    @Test
    void an_attempt_ends_after_ten_minutes() throws SQLException {
        Room room = with(settings("reader"));
        JsonObject begun = begins(room);
        provider.gives(provider.signed(provider.claims(subject, nonce(begun))));
        SchemaIT.ask("UPDATE openid_attempt SET begun_at = begun_at - INTERVAL 10 MINUTE WHERE cookie_hash ="
                + " UNHEX(SHA2('" + begun.getString("cookie") + "', 256))");

        assertProblem(409, "provider-attempt-over", comesBack(room, begun, state(begun)));
    }

    @Test
    void an_answer_of_another_provider_is_none() {
        provider.saying("authorization_response_iss_parameter_supported", true);
        Room room = with(settings("reader"));
        for (Map<String, String> said : List.of(Map.of("iss", "https://evil.example"), Map.<String, String>of())) {
            JsonObject begun = begins(room);
            Map<String, String> answer = new HashMap<>(said);
            answer.putAll(Map.of("cookie", begun.getString("cookie"), "state", state(begun), "code", "c"));
            assertProblem(403, "provider-not-believed", asks("POST", room.tenant(), "callback", answer));
        }
        assertEquals(List.of(), provider.asked());
    }

    @Test
    void a_code_that_is_refused_and_a_person_who_says_no_let_nobody_in() {
        Room room = with(settings("reader"));
        JsonObject begun = begins(room);
        assertProblem(403, "provider-not-believed", comesBack(room, begun, state(begun)));

        JsonObject again = begins(room);
        assertProblem(
                403,
                "provider-refused",
                asks(
                        "POST",
                        room.tenant(),
                        "callback",
                        Map.of("cookie", again.getString("cookie"), "state", state(again), "error", "access_denied")));
    }

    @Test
    void who_is_spoken_of_when_asked_for_more_is_the_person_of_the_token() {
        provider.tellsMore(Json.createObjectBuilder()
                .add("sub", "somebody-else")
                .add("email", "root@example.org")
                .add("email_verified", true)
                .build());
        Room room = with(settings("reader"));
        JsonObject begun = begins(room);
        provider.gives(provider.signed(provider.claims(subject, nonce(begun)).claim("email", null)));

        assertProblem(403, "provider-not-believed", comesBack(room, begun, state(begun)));
    }

    // --- Who may come -----------------------------------------------------------------------------------------------

    @Test
    void who_has_no_role_is_refused_and_who_has_lost_it_is_a_member_no_longer() {
        Room room = with(settings(null));
        assertEquals(200, arrives(room).statusCode());
        String session = enters(room);
        assertTrue(permissions(room.tenant(), session).contains(Permission.READ_ANSWERS.name()));

        assertProblem(403, "provider-no-role", arrives(room, claims -> claims.claim("roles", List.of("others"))));

        assertEquals(Set.of(), permissions(room.tenant(), session), "also where the person was in already");
        assertEquals(
                "[]", room.calls("GET", "members", "", "", Room.ADMIN_TOKEN).body());
        subject = "eva-" + UUID.randomUUID();
        assertProblem(403, "provider-no-role", arrives(room, claims -> claims.claim("roles", null)));
    }

    @Test
    void the_highest_role_counts_and_follows_the_claims_at_each_sign_in() {
        Room room = with(settings("reader"));

        arrives(room, claims -> claims.claim("roles", List.of("cabildo-analyst", "cabildo-organiser")));
        assertTrue(members(room).contains("\"organiser\""));
        arrives(room, claims -> claims.claim("roles", "cabildo-analyst"));
        assertTrue(members(room).contains("\"analyst\""), "a single value is one");
        arrives(room, claims -> claims.claim("roles", List.of("platform_administrator")));
        assertTrue(members(room).contains("\"reader\""), "none of those named: the default");
    }

    @Test
    void only_confirmed_addresses_of_certain_domains_come_in() {
        Room room =
                with(settings("reader").add("domains", Json.createArrayBuilder().add("Ministry.example")));

        assertProblem(403, "provider-other-domain", arrives(room));
        assertProblem(
                403,
                "provider-other-domain",
                arrives(room, claims -> claims.claim("email", subject + "@evil.ministry.example")));
        assertProblem(
                403,
                "provider-other-domain",
                arrives(
                        room,
                        claims -> claims.claim("email", subject + "@ministry.example")
                                .claim("email_verified", false)));
        assertEquals(
                200,
                arrives(room, claims -> claims.claim("email", subject + "@MINISTRY.example"))
                        .statusCode());
    }

    @Test
    void a_members_account_is_linked_by_a_confirmed_address_only_and_that_is_said_once() {
        Room room = with(settings("analyst").add("makesAccounts", false));
        String email = subject + "@example.org";
        assertProblem(403, "provider-no-account", arrives(room));
        joins(room, email, "reader");

        assertProblem(403, "provider-address-taken", arrives(room, claims -> claims.claim("email_verified", false)));
        assertProblem(403, "provider-address-taken", arrives(room, claims -> claims.claim("email_verified", null)));
        assertTrue(Room.json(arrives(room)).getBoolean("linked"));
        assertFalse(Room.json(arrives(room)).getBoolean("linked"));
        assertTrue(
                Room.json(arrives(room, claims -> claims.claim("email", "new-" + email)))
                        .getString("goal")
                        .endsWith(room.tenant()),
                "from now on the subject tells who it is, whatever the address");
        String first = subject;
        subject = "eva-" + UUID.randomUUID();
        assertProblem(
                403, "provider-no-account", arrives(room, claims -> claims.claim("email", "eva@example.org")), first);
    }

    @Test
    void a_second_factor_has_to_be_said_and_of_today() {
        Room room = with(settings("reader")
                .add("needsSecondFactor", true)
                .add("methods", Json.createArrayBuilder().add("mfa"))
                .add("contexts", Json.createArrayBuilder().add("urn:high")));
        long now = Instant.now().getEpochSecond();

        assertProblem(403, "provider-second-factor", arrives(room));
        assertProblem(
                403,
                "provider-second-factor",
                arrives(room, claims -> claims.claim("amr", List.of("pwd")).claim("auth_time", now)));
        assertProblem(
                403,
                "provider-second-factor",
                arrives(room, claims -> claims.claim("amr", List.of("mfa")).claim("auth_time", now - 13 * 3600)));
        assertProblem(
                403, "provider-second-factor", arrives(room, claims -> claims.claim("amr", List.of("pwd", "mfa"))));
        assertEquals(
                200,
                arrives(
                                room,
                                claims -> claims.claim("amr", List.of("pwd", "mfa"))
                                        .claim("auth_time", now))
                        .statusCode());
        assertEquals(
                200,
                arrives(room, claims -> claims.claim("acr", "urn:high").claim("auth_time", now))
                        .statusCode());
    }

    @Test
    void a_fresh_proof_is_the_providers_word_that_it_asked_this_person_just_now() {
        Room room = with(settings("reader"));
        String session = enters(room);
        long now = Instant.now().getEpochSecond();

        // Let through without a word about a proof: nothing that cannot be taken back goes on.
        assertProblem(403, "proof-needed", asks("GET", room.tenant(), "proven", Map.of("session", session)));
        Map<String, String> asked = HostileProvider.query(again(room, session).getString("provider"));
        assertEquals("login", asked.get("prompt"));
        assertEquals("0", asked.get("max_age"));
        assertProblem(403, "provider-not-proven", proves(room, session, subject, null));
        assertProblem(403, "provider-not-proven", proves(room, session, subject, now - 300));
        // Somebody who is something here, too.
        String before = subject;
        assertProblem(403, "provider-other-person", proves(room, session, before + "-other", now));
        HttpResponse<String> proven = proves(room, session, before, now);
        assertEquals(200, proven.statusCode(), proven.body());
        String fresh = Room.json(proven).getString("session");
        int open =
                asks("GET", room.tenant(), "proven", Map.of("session", fresh)).statusCode();
        assertTrue(open < 300, "proven: " + open);
    }

    private JsonObject again(Room room, String session) {
        HttpResponse<String> begun = asks("POST", room.tenant(), "again", Map.of("session", session));
        assertEquals(200, begun.statusCode(), begun.body());
        return Room.json(begun);
    }

    /** @param at in seconds since 1970; null if the provider does not say when it asked */
    private HttpResponse<String> proves(
            Room room, String session, String who, @org.jspecify.annotations.Nullable Long at) {
        JsonObject begun = again(room, session);
        provider.gives(provider.signed(provider.claims(who, nonce(begun)).claim("auth_time", at)));
        return comesBack(room, begun, state(begun));
    }

    @Test
    void where_the_provider_is_the_only_way_a_password_opens_nothing_and_nobody_locks_themselves_out() {
        Room room = with(settings("reader"));
        String email = "eva-" + subject + "@example.org";
        joins(room, email, "organiser");
        String byPassword = byPassword(room, email);
        assertTrue(permissions(room.tenant(), byPassword).contains(Permission.CHANGE_SETTINGS.name()));

        HttpResponse<String> refused =
                changes(room, settings("reader").add("onlyWay", true), room.token(Role.ORGANISER));
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("only_way_untried"), refused.body());
        assertEquals(
                200,
                changes(room, settings("reader").add("onlyWay", true), Room.ADMIN_TOKEN)
                        .statusCode());

        assertEquals(Set.of(), permissions(room.tenant(), byPassword));
        assertTrue(permissions(room.tenant(), enters(room)).contains(Permission.COUNT_ANSWERS.name()));
    }

    // --- The way there and back
    // ---------------------------------------------------------------------------------------

    @Test
    void the_way_there_carries_what_the_way_back_is_held_against() {
        Room room = with(settings("reader"));
        JsonObject begun = begins(room);
        Map<String, String> asked = HostileProvider.query(begun.getString("provider"));
        provider.gives(provider.signed(provider.claims(subject, nonce(begun))));
        comesBack(room, begun, state(begun));
        Map<String, String> exchanged = provider.asked().get(0);

        assertAll(
                () -> assertEquals("code", asked.get("response_type")),
                () -> assertEquals("S256", asked.get("code_challenge_method")),
                () -> assertEquals(
                        asked.get("code_challenge"),
                        CodeChallenge.compute(
                                        CodeChallengeMethod.S256, new CodeVerifier(exchanged.get("code_verifier")))
                                .getValue()),
                () -> assertTrue(said(begun.getString("provider"), "redirect_uri")
                        .endsWith("/openid/" + room.tenant() + "/callback")),
                () -> assertEquals(asked.get("redirect_uri"), exchanged.get("redirect_uri")),
                () -> assertEquals("openid email profile", asked.get("scope")),
                () -> assertFalse(begun.getString("provider").contains(begun.getString("cookie"))));
    }

    @Test
    void a_new_key_is_fetched_when_a_token_names_it_and_not_for_each_name_that_somebody_makes_up() {
        Room room = with(settings("reader"));
        enters(room);
        provider.changesKey();
        assertEquals(200, arrives(room).statusCode());
        int fetched = provider.keysFetched();

        for (int i = 0; i < 10; i++) {
            JsonObject begun = begins(room);
            provider.gives(provider.signed(provider.claims(subject, nonce(begun))));
            String token = "made-up-" + i;
            provider.asked().clear();
            JsonObject again = begins(room);
            provider.gives(HostileProvider.signed(provider.claims(subject, nonce(again)), stranger(token)));
            comesBack(room, begun, state(begun));
            comesBack(room, again, state(again));
        }

        assertTrue(provider.keysFetched() - fetched <= 2, "fetched " + (provider.keysFetched() - fetched));
    }

    @Test
    void leaving_here_leads_to_leaving_there_and_leaving_there_ends_it_here() {
        Room room = with(settings("reader"));
        String here = enters(room);
        String address =
                asks("POST", room.tenant(), "out", Map.of("session", here)).body();

        assertTrue(address.startsWith(provider.issuer() + "/end?"), address);
        assertTrue(said(address, "id_token_hint").contains("."));
        assertEquals(Set.of(), permissions(room.tenant(), here));

        String first = enters(room);
        String second = enters(room);
        String mine = subject;
        subject = "eva-" + subject;
        String others = enters(room);
        assertEquals(204, leaves(room, logout(mine)).statusCode());
        assertEquals(Set.of(), permissions(room.tenant(), first));
        assertEquals(Set.of(), permissions(room.tenant(), second));
        assertFalse(permissions(room.tenant(), others).isEmpty());
    }

    @Test
    void nobody_is_put_out_by_what_is_no_word_of_the_provider() {
        Room room = with(settings("reader"));
        String session = enters(room);
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("no token", "abc");
        tokens.put("an id token", provider.signed(provider.claims(subject, "n")));
        tokens.put("with a nonce", provider.signed(logout(subject).claim("nonce", "n")));
        tokens.put("without the event", provider.signed(logout(subject).claim("events", null)));
        tokens.put("of another issuer", provider.signed(logout(subject).issuer("https://evil.example")));
        tokens.put("for another client", provider.signed(logout(subject).audience("another")));
        tokens.put("old", provider.signed(logout(subject).issueTime(in(-3600))));
        tokens.put("unsigned", HostileProvider.unsigned(logout(subject)));
        tokens.put("signed by another", HostileProvider.signed(logout(subject), HostileProvider.STRANGERS));

        assertAll(tokens.entrySet().stream()
                .map(token -> () -> assertProblem(
                        403,
                        "provider-not-believed",
                        asks("POST", room.tenant(), "left", Map.of("token", token.getValue())),
                        token.getKey())));
        assertFalse(permissions(room.tenant(), session).isEmpty());
    }

    @Test
    void what_a_provider_has_done_is_in_the_record_and_its_accounts_go_with_the_tenant() throws SQLException {
        Room room = with(settings(null));
        enters(room);
        arrives(room, claims -> claims.claim("roles", "cabildo-organiser"));
        arrives(room, claims -> claims.claim("roles", "others"));
        String account = "SELECT COUNT(*) FROM account WHERE email = '" + subject + "@example.org'";

        assertEquals(
                List.of(
                        "provider_changed",
                        "member_joined",
                        "provider_let_in",
                        "member_changed",
                        "provider_let_in",
                        "member_removed"),
                SchemaIT.ask(
                        "SELECT act FROM audit_entry WHERE tenant_id = (SELECT tenant_id FROM tenant WHERE name = '"
                                + room.tenant()
                                + "') AND act NOT LIKE 'token%' AND act NOT LIKE 'consultation%' ORDER BY number"));
        assertEquals(List.of("1"), SchemaIT.ask(account));
        assertEquals(
                204,
                room.calls("DELETE", "../" + room.tenant() + "?confirm=" + room.tenant(), "", "", Room.ADMIN_TOKEN)
                        .statusCode());
        assertEquals(List.of("0"), SchemaIT.ask(account));
    }

    // --- Setting it up -----------------------------------------------------------------------------------------------

    @Test
    void what_is_wrong_with_a_provider_is_said_in_a_sentence() {
        Room room = Room.open(base);
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("issuer_no_address", "not an address");
        expected.put("issuer_not_https", "http://192.0.2.1");
        expected.put("issuer_private", "https://10.1.2.3");
        expected.put("issuer_unreachable", "https://localhost:1");
        expected.put("issuer_unreadable", provider.issuer() + "/elsewhere");
        assertAll(expected.entrySet().stream().map(wrong -> () -> assertTrial(room, wrong.getValue(), wrong.getKey())));

        assertTrial(room, provider.issuer() + "/", "issuer_other_issuer");
        tries(List.of("plain"), "code_challenge_methods_supported", room, "issuer_no_pkce");
        tries(List.of("token"), "response_types_supported", room, "issuer_no_code_flow");
        tries(List.of("none", "HS256"), "id_token_signing_alg_values_supported", room, "issuer_no_algorithm");
        try (HostileProvider other = new HostileProvider().saying("jwks_uri", "https://10.1.2.3/keys")) {
            assertTrial(room, other.issuer(), "issuer_private");
        }
        try (HostileProvider other = new HostileProvider()) {
            other.saying("jwks_uri", other.issuer() + "/none");
            assertTrial(room, other.issuer(), "issuer_no_keys");
        }
        HttpResponse<String> right = trial(room, provider.issuer());
        assertEquals(200, right.statusCode(), right.body());
        assertTrue(Room.json(right).getBoolean("saysPkce"));
    }

    @Test
    void the_secret_is_never_told_nor_stored_as_it_is_and_goes_to_no_other_provider() throws SQLException {
        Room room = with(settings("reader"));
        String token = room.token(Role.ORGANISER);
        assertFalse(room.calls("GET", "provider", "", "", token).body().contains(HostileProvider.SECRET));
        assertEquals(
                List.of("0"),
                SchemaIT.ask("SELECT COUNT(*) FROM openid_provider WHERE INSTR(document, '" + HostileProvider.SECRET
                        + "') > 0 OR INSTR(sealed_secret, '" + HostileProvider.SECRET + "') > 0"));

        JsonObjectBuilder without = settings("reader").remove("clientSecret");
        assertTrue(Room.json(changes(room, without, token)).getBoolean("hasSecret"), "the one that is kept");
        JsonObjectBuilder elsewhere =
                settings("reader").remove("clientSecret").add("issuer", "https://login.example.org");
        assertFalse(Room.json(changes(room, elsewhere, token)).getBoolean("hasSecret"));
    }

    @Test
    void every_wrong_field_is_named_at_once() {
        Room room = Room.open(base);
        HttpResponse<String> refused = changes(
                room,
                Json.createObjectBuilder()
                        .add("issuer", "ftp://example.org")
                        .add("clientId", " ")
                        .add("names", Json.createObjectBuilder().add("xx", "X"))
                        .add("roles", Json.createObjectBuilder().add("admins", "platform_administrator"))
                        .add("defaultRole", "king")
                        .add("domains", Json.createArrayBuilder().add("no domain"))
                        .add("needsSecondFactor", true)
                        .add("onlyWay", "yes")
                        .add("colour", "red"),
                room.token(Role.ORGANISER));

        assertEquals(422, refused.statusCode());
        assertEquals(
                Set.of(
                        "/issuer issuer_not_https",
                        "/clientId bad_line_of",
                        "/names bad_language",
                        "/roles unknown_value",
                        "/defaultRole unknown_value",
                        "/domains bad_domain",
                        "/methods second_factor_unsaid",
                        "/onlyWay wrong_type",
                        "/colour unknown_field"),
                Room.json(refused).getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                        .map(error -> error.getString("pointer") + " " + error.getString("code"))
                        .collect(Collectors.toSet()));
    }

    // --- How it is told ----------------------------------------------------------------------------------------------

    /** A room whose provider is this one. */
    private Room with(JsonObjectBuilder settings) {
        Room room = Room.open(base);
        HttpResponse<String> done = changes(room, settings, Room.ADMIN_TOKEN);
        assertEquals(200, done.statusCode(), done.body());
        return room;
    }

    /** @param defaultRole null for none */
    private JsonObjectBuilder settings(@org.jspecify.annotations.Nullable String defaultRole) {
        JsonObjectBuilder settings = Json.createObjectBuilder()
                .add("issuer", provider.issuer())
                .add("clientId", HostileProvider.CLIENT)
                .add("clientSecret", HostileProvider.SECRET)
                .add("names", Json.createObjectBuilder().add("en", "Ministry of Example"));
        if (defaultRole == null || defaultRole.equals("reader")) {
            settings.add("roleClaim", "roles")
                    .add(
                            "roles",
                            Json.createObjectBuilder()
                                    .add("cabildo-analyst", "analyst")
                                    .add("cabildo-organiser", "organiser"));
        } else {
            settings.add("roleClaim", "roles")
                    .add("roles", Json.createObjectBuilder().add("cabildo-analyst", defaultRole));
        }
        return defaultRole == null ? settings : settings.add("defaultRole", defaultRole);
    }

    private static HttpResponse<String> changes(Room room, JsonObjectBuilder settings, String token) {
        return room.calls(
                "PUT", "provider", "application/json", settings.build().toString(), token);
    }

    private HttpResponse<String> trial(Room room, String issuer) {
        return room.calls(
                "POST",
                "provider/trial",
                "application/json",
                Json.createObjectBuilder().add("issuer", issuer).build().toString(),
                room.token(Role.ORGANISER));
    }

    private void assertTrial(Room room, String issuer, String code) {
        HttpResponse<String> refused = trial(room, issuer);
        assertEquals(422, refused.statusCode(), refused.body());
        assertTrue(refused.body().contains("\"" + code + "\""), code + ": " + refused.body());
    }

    private void tries(List<String> values, String name, Room room, String code) {
        try (HostileProvider other = new HostileProvider().saying(name, values)) {
            assertTrial(room, other.issuer(), code);
        }
    }

    private JsonObject begins(Room room) {
        HttpResponse<String> begun = asks("POST", room.tenant(), "begin", Map.of());
        assertEquals(200, begun.statusCode(), begun.body());
        return Room.json(begun);
    }

    private static String said(String address, String name) {
        return Objects.requireNonNull(HostileProvider.query(address).get(name), name);
    }

    private static String state(JsonObject begun) {
        return said(begun.getString("provider"), "state");
    }

    private static String nonce(JsonObject begun) {
        return said(begun.getString("provider"), "nonce");
    }

    private HttpResponse<String> comesBack(Room room, JsonObject begun, String state) {
        return asks(
                "POST",
                room.tenant(),
                "callback",
                Map.of("cookie", begun.getString("cookie"), "state", state, "code", "c"));
    }

    private HttpResponse<String> arrives(Room room) {
        return arrives(room, claims -> claims);
    }

    private HttpResponse<String> arrives(Room room, Function<JWTClaimsSet.Builder, JWTClaimsSet.Builder> changed) {
        JsonObject begun = begins(room);
        provider.gives(provider.signed(changed.apply(provider.claims(subject, nonce(begun)))));
        return comesBack(room, begun, state(begun));
    }

    private String enters(Room room) {
        HttpResponse<String> arrived = arrives(room);
        assertEquals(200, arrived.statusCode(), arrived.body());
        return Room.json(arrived).getString("session");
    }

    /** A token that differs in one thing from the right one. */
    private Function<String, String> told(Function<JWTClaimsSet.Builder, JWTClaimsSet.Builder> otherwise) {
        return nonce -> provider.signed(otherwise.apply(provider.claims(subject, nonce)));
    }

    private JWTClaimsSet.Builder logout(String who) {
        return new JWTClaimsSet.Builder()
                .issuer(provider.issuer())
                .subject(who)
                .audience(HostileProvider.CLIENT)
                .issueTime(Date.from(Instant.now()))
                .expirationTime(in(120))
                .jwtID(UUID.randomUUID().toString())
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    }

    private HttpResponse<String> leaves(Room room, JWTClaimsSet.Builder logout) {
        return asks("POST", room.tenant(), "left", Map.of("token", provider.signed(logout)));
    }

    private static com.nimbusds.jose.jwk.RSAKey stranger(String keyId) {
        return new com.nimbusds.jose.jwk.RSAKey.Builder(HostileProvider.STRANGERS)
                .keyID(keyId)
                .build();
    }

    private static Date in(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private void joins(Room room, String email, String role) {
        JsonObject invited = Room.json(room.calls(
                "POST",
                "members/invitations",
                "application/json",
                Json.createObjectBuilder()
                        .add("email", email)
                        .add("role", role)
                        .build()
                        .toString(),
                Room.ADMIN_TOKEN));
        HttpResponse<String> accepted = room.calls(
                "POST",
                "members/invitations/acceptance",
                "application/json",
                Json.createObjectBuilder()
                        .add("code", invited.getString("code"))
                        .add("name", "Ana")
                        .add("password", PASSWORD)
                        .build()
                        .toString(),
                null);
        assertEquals(204, accepted.statusCode(), accepted.body());
    }

    private static void administrator(Room room, String email) {
        JsonObject made = Room.json(room.calls(
                "POST",
                "../../accounts",
                "application/json",
                Json.createObjectBuilder()
                        .add("email", email)
                        .add("name", "Ada")
                        .build()
                        .toString(),
                Room.ADMIN_TOKEN));
        room.calls(
                "POST",
                "../../accounts/password",
                "application/json",
                Json.createObjectBuilder()
                        .add("code", made.getString("code"))
                        .add("password", PASSWORD)
                        .build()
                        .toString(),
                null);
    }

    private String byPassword(Room room, String email) {
        return Room.json(asks("POST", room.tenant(), "password", Map.of("email", email, "password", PASSWORD)))
                .getString("session");
    }

    private static String members(Room room) {
        return room.calls("GET", "members", "", "", Room.ADMIN_TOKEN).body();
    }

    private JsonObject opened(String room, String session) {
        return Room.json(asks("GET", room, "opened", Map.of("session", session)));
    }

    private Set<String> permissions(String room, String session) {
        return opened(room, session).getJsonArray("permissions").getValuesAs(JsonString::getString).stream()
                .collect(Collectors.toSet());
    }

    private HttpResponse<String> asks(String method, String room, String act, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return Room.send(Room.request(URI.create(base + "api/v1/rooms/" + room + "/sign-in/" + act + "?" + query))
                .header("Accept-Language", "en")
                .header("X-Forwarded-For", client)
                .method(method, BodyPublishers.noBody())
                .build());
    }

    private final String client = "10.9.%d.%d".formatted((int) (Math.random() * 256), (int) (Math.random() * 256));

    private static void assertProblem(int status, String key, HttpResponse<String> refused, String... about) {
        String message = String.join(" ", about) + ": " + refused.body();
        assertEquals(status, refused.statusCode(), message);
        assertEquals("urn:cabildo:problem:" + key, Room.json(refused).getString("type"), message);
    }
}
