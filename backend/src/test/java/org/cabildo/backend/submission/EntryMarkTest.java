package org.cabildo.backend.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.cabildo.backend.platform.Ids;
import org.junit.jupiter.api.Test;

class EntryMarkTest {

    private static final Instant ADDED = Instant.parse("2026-05-31T10:00:00.123Z");
    private static final UUID DRAFT = UUID.fromString("0190a1b2-0000-7000-8000-000000000001");
    private static final UUID MARK = UUID.fromString("7d444840-9dc0-41d1-b245-5ffdce74fad2");

    @Test
    void an_entry_is_known_again_by_what_its_author_calls_it_whenever_it_was_added() {
        EntryMark mark = EntryMark.of(DRAFT, MARK);
        assertTrue(mark.isOn(mark.at(ADDED)));
        assertTrue(EntryMark.of(DRAFT, MARK).isOn(mark.at(ADDED.plusSeconds(3600))));
        assertFalse(EntryMark.of(DRAFT, UUID.randomUUID()).isOn(mark.at(ADDED)));
        assertFalse(mark.isOn(Ids.next(Clock.fixed(ADDED, ZoneOffset.UTC))));
    }

    @Test
    void the_same_name_in_another_draft_is_another_entry() {
        assertFalse(EntryMark.of(UUID.randomUUID(), MARK)
                .isOn(EntryMark.of(DRAFT, MARK).at(ADDED)));
    }

    @Test
    void its_id_says_when_it_was_added_as_every_id_does() {
        UUID id = EntryMark.of(DRAFT, MARK).at(ADDED);
        assertEquals(ADDED, Ids.instant(id));
        assertEquals(7, id.version());
        assertEquals(2, id.variant());
    }
}
