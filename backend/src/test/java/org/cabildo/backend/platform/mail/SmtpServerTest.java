package org.cabildo.backend.platform.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SmtpServerTest {

    @Test
    void what_is_no_address_of_a_mail_server_is_refused_without_repeating_the_password() {
        for (String url : new String[] {
            "",
            "mail.example.org",
            "http://u:secret@mail.example.org",
            "smtp://u:secret@",
            "smtp://u:secret @mail.example.org"
        }) {
            String reason = String.valueOf(assertThrows(IllegalStateException.class, () -> SmtpServer.of(url))
                    .getMessage());
            assertFalse(reason.contains("secret"), reason);
        }
    }

    @Test
    void nothing_goes_out_unencrypted_but_to_this_machine() {
        assertEquals(
                "true", SmtpServer.of("smtp://mail.example.org").properties().get("mail.smtp.starttls.required"));
        assertEquals(
                "true", SmtpServer.of("smtps://mail.example.org").properties().get("mail.smtp.ssl.enable"));
        assertEquals("false", SmtpServer.of("smtp://localhost:25").properties().get("mail.smtp.starttls.required"));
    }

    @Test
    void user_and_password_are_read_as_written_in_addresses() {
        SmtpServer server = SmtpServer.of("smtp://ana%40example.org:a%3Ab+c@mail.example.org");

        assertEquals(new SmtpServer(false, "mail.example.org", 587, "ana@example.org", "a:b+c"), server);
        assertFalse(server.toString().contains("a:b+c"));
        assertEquals(465, SmtpServer.of("smtps://mail.example.org").port());
    }
}
