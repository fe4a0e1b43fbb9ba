package org.cabildo.backend.platform.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LetterTest {

    @Test
    void a_recipient_is_one_address_and_nothing_else() {
        for (String recipient : new String[] {
            "",
            "ana",
            "ana@",
            "ana@host",
            "a@example.org\r\nBcc: b@example.org",
            "a@example.org,b@example.org",
            "a@example.org;b@example.org",
            "Ana <a@example.org>",
            "a@example.org ",
            "a@[127.0.0.1]",
            "a".repeat(250) + "@example.org"
        }) {
            assertThrows(IllegalArgumentException.class, () -> new Letter(recipient, "s", "b"), recipient);
            assertThrows(IllegalArgumentException.class, () -> new Sender("s", recipient, null), recipient);
        }
        assertEquals("ana+x@mail.example.org", new Letter("ana+x@mail.example.org", "s", "b").recipient());
    }

    @Test
    void no_line_break_stays_in_what_becomes_a_header() {
        String injected = "Hello\r\nBcc: everyone@example.org\u2028X: y\u0000";

        assertEquals("Hello Bcc: everyone@example.org X: y", new Letter("a@example.org", injected, "b").subject());
        assertEquals("Hello Bcc: everyone@example.org X: y", new Sender(injected, "a@example.org", null).name());
    }

    @Test
    void a_long_subject_is_cut_between_letters() {
        String subject = new Letter("a@example.org", "😀".repeat(400), "b").subject();

        assertTrue(subject.endsWith("😀"));
        assertEquals(300, subject.codePointCount(0, subject.length()));
    }
}
