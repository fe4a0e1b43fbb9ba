package org.cabildo.backend.participation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cabildo.backend.platform.ProblemException;
import org.junit.jupiter.api.Test;

class InvitationCsvTest {

    @Test
    void what_is_no_list_is_refused_with_what_to_do() {
        for (String text : List.of(
                "",
                "hello",
                "organisation,group,country\nA,b,PE",
                "organisation,group,country,language,password\nA,b,PE,es,x",
                "organisation,organisation,group,country,language\nA,A,b,PE,es",
                "organisation,group,country,language\n\"A,b,PE,es")) {
            ProblemException refused = assertThrows(ProblemException.class, () -> InvitationCsv.read(text), text);
            assertTrue(refused.errors().get(0).code().startsWith("csv_"), text);
        }
    }

    @Test
    void a_day_that_is_none_is_named_with_its_row() {
        String text = "organisation,group,country,language,expires\nA,b,PE,es,2027-01-31\nB,b,PE,es,31.1.2027";

        ProblemException refused = assertThrows(ProblemException.class, () -> InvitationCsv.read(text));

        String pointer = refused.errors().get(0).pointer();
        assertEquals(2, InvitationCsv.row(pointer));
        assertEquals("expires", InvitationCsv.column(pointer));
    }

    @Test
    void a_list_is_read_as_spreadsheets_of_all_countries_write_it() {
        for (String separator : List.of(",", ";", "\t")) {
            String text = "\ufeffOrganisation,Group,country,language,email,expires\r\n\r\n"
                    .concat("\"Red \"\"Sur\"\"\",civil_society,PE,es,a@example.org,2027-01-31\r\nB,b,PE,es\r\n")
                    .replace(",", separator);

            List<NewInvitation> read = InvitationCsv.read(text);

            assertEquals(2, read.size());
            assertEquals("Red \"Sur\"", read.get(0).organisationName());
            assertEquals("a@example.org", read.get(0).email());
            assertEquals(Instant.parse("2027-02-01T00:00:00Z"), read.get(0).expiresAt());
            assertNull(read.get(1).email());
        }
    }

    @Test
    void no_cell_of_the_list_of_links_is_a_formula() {
        IssuedInvitation issued = new IssuedInvitation(
                new InvitationId(new UUID(1, 2)),
                new Invitee("=HYPERLINK(\"http://evil.example\")", "academia", "PE", "es"),
                new Contact("@Ana", "ana@example.org"),
                new InvitationCode("01AB23CD45EF"),
                "http://localhost:8080/t/a/b/i/01AB-23CD-45EF",
                "http://localhost:8080/t/a/code");

        String links = InvitationCsv.links(List.of(issued));

        assertTrue(links.contains("\"'=HYPERLINK") && links.contains(",'@Ana,"), links);
        assertTrue(links.contains("01AB-23CD-45EF,http://localhost:8080/t/a/b/i/01AB-23CD-45EF"), links);
    }
}
