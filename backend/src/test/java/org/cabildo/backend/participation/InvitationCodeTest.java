package org.cabildo.backend.participation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cabildo.backend.consultation.ConsultationId;
import org.junit.jupiter.api.Test;

class InvitationCodeTest {

    private static final InvitationCode CODE = new InvitationCode("01AB23CD45EF");

    @Test
    void what_is_no_code_is_none() {
        for (String typed : new String[] {
            "",
            " ",
            "-",
            "01AB23CD45E",
            "01AB23CD45EFG",
            "01AB23CD45EU",
            "01AB23CD45E!",
            "01AB_23CD_45EF",
            "ΟΙΑΒ23CD45EF"
        }) {
            assertEquals(Optional.empty(), InvitationCode.read(typed), typed);
        }
        assertEquals(Optional.empty(), InvitationCode.read(" ".repeat(1_000_000) + "01AB23CD45EF"));
    }

    @Test
    void letters_that_look_like_digits_are_those_digits() {
        for (String typed : new String[] {
            "01AB-23CD-45EF", "01ab23cd45ef", "oiab 23cd 45ef", "OLAB–23CD–45EF", " 0 1 A B 2 3 C D 4 5 E F "
        }) {
            assertEquals(Optional.of(CODE), InvitationCode.read(typed), typed);
        }
    }

    @Test
    void a_code_is_shown_in_groups_of_four_and_nowhere_else() {
        assertEquals("01AB-23CD-45EF", CODE.shown());
        assertFalse(CODE.toString().contains("01AB"));
    }

    @Test
    void random_codes_are_read_as_they_are_shown_and_differ() {
        SecureRandom random = new SecureRandom();
        Set<InvitationCode> codes = new HashSet<>();
        IntStream.range(0, 1_000).forEach(i -> {
            InvitationCode code = InvitationCode.random(random);
            assertEquals(Optional.of(code), InvitationCode.read(code.shown()));
            codes.add(code);
        });
        assertEquals(1_000, codes.size());
    }

    @Test
    void the_hash_is_another_in_each_consultation_and_does_not_lead_to_the_draft() {
        ConsultationId one = new ConsultationId(new UUID(1, 2));
        ConsultationId other = new ConsultationId(new UUID(1, 3));

        assertFalse(Arrays.equals(CODE.hash(one), CODE.hash(other)));
        assertEquals(CODE.draftKey(one), CODE.draftKey(one));
        assertTrue(CODE.draftKey(one).matches("[A-Za-z0-9_-]{22}"));
        String ofHash = java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(CODE.hash(one));
        assertFalse(ofHash.startsWith(CODE.draftKey(one)));
    }
}
