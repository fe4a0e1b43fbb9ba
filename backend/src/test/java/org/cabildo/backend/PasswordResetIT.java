package org.cabildo.backend;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URL;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cabildo.ops.database.TestDatabase;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A forgotten password, with a real mail server. Refusals first. */
@ArquillianTest
@RunAsClient
class PasswordResetIT {

    private static final Pattern CODE = Pattern.compile("/welcome/(\\S+)");

    @ArquillianResource
    URL base;

    @Test
    void whoever_asks_is_told_the_same_and_only_an_account_is_written_to() {
        Room room = Room.open(base);
        String email = account(room);
        String nobody = "nobody-" + email;

        HttpResponse<String> unknown = asks(room, nobody);
        HttpResponse<String> known = asks(room, email);

        assertEquals(202, unknown.statusCode());
        assertEquals(202, known.statusCode());
        assertEquals(unknown.body(), known.body());
        assertAll(List.of("", "no address", "a@b\r\nBcc: c@d").stream()
                .map(typed -> () -> assertEquals(422, asks(room, typed).statusCode())));
        // Those that were asked for first are written first.
        PostOffice.letterTo(email);
        assertEquals(List.of(), PostOffice.lettersTo(nobody));
    }

    @Test
    void a_letters_code_is_good_once_for_an_hour_and_voids_the_others() throws SQLException, MessagingException {
        Room room = Room.open(base);
        String email = account(room);
        asks(room, email);
        MimeMessage letter = PostOffice.letterTo(email);
        String code = code(letter);
        assertTrue(letter.getFrom()[0].toString().startsWith("Cabildo"));
        assertFalse(PostOffice.text(letter).contains(room.tenant()));

        assertEquals(422, chooses(room, code, "password1234").statusCode());
        change("UPDATE account_reset SET good_until = UTC_TIMESTAMP(6) WHERE recipient = '" + email + "'");
        assertEquals(404, chooses(room, code, "several other words").statusCode());
        change("UPDATE account_reset SET good_until = UTC_TIMESTAMP(6) + INTERVAL 1 HOUR WHERE recipient = '" + email
                + "'");
        assertEquals(204, chooses(room, code, "several other words").statusCode());
        assertEquals(404, chooses(room, code, "several more words").statusCode());
        assertEquals(0, count("SELECT COUNT(*) FROM account_reset WHERE recipient = '" + email + "'"));
    }

    @Test
    void who_asks_too_often_for_one_address_is_refused_whether_or_not_it_has_an_account() {
        Room room = Room.open(base);
        String nobody = "nobody-" + UUID.randomUUID() + "@example.org";
        for (int i = 0; i < 6; i++) {
            assertEquals(202, asks(room.fromElsewhere(), nobody).statusCode());
        }
        assertEquals(429, asks(room.fromElsewhere(), nobody).statusCode());
    }

    /** With a password of its own. */
    private static String account(Room room) {
        String email = "root-" + UUID.randomUUID() + "@example.org";
        JsonObject made = Room.json(calls(
                room,
                "accounts",
                Json.createObjectBuilder()
                        .add("email", email)
                        .add("name", "Ada")
                        .build(),
                Room.ADMIN_TOKEN));
        assertEquals(
                204,
                chooses(room, made.getString("code"), "several words together").statusCode());
        return email;
    }

    private static HttpResponse<String> asks(Room room, String email) {
        return calls(
                room,
                "accounts/forgotten",
                Json.createObjectBuilder().add("email", email).build(),
                null);
    }

    private static HttpResponse<String> chooses(Room room, String code, String password) {
        return calls(
                room,
                "accounts/password",
                Json.createObjectBuilder()
                        .add("code", code)
                        .add("password", password)
                        .build(),
                null);
    }

    private static HttpResponse<String> calls(Room room, String path, JsonObject body, @Nullable String token) {
        return room.calls("POST", "../../" + path, "application/json", body.toString(), token);
    }

    private static String code(MimeMessage letter) {
        Matcher code = CODE.matcher(PostOffice.text(letter));
        assertTrue(code.find());
        return code.group(1);
    }

    private static int count(String sql) throws SQLException {
        TestDatabase database = DatabaseForTests.running();
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void change(String sql) throws SQLException {
        TestDatabase database = DatabaseForTests.running();
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(sql));
        }
    }
}
