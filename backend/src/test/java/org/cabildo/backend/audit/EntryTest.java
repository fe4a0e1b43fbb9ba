package org.cabildo.backend.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is hashed of an entry, and what may not stand in one. */
class EntryTest {

    /** From this, and {@code backend/docs/audit.md}, an outsider can write a program that checks a record. */
    @Test
    void the_encoding_is_the_one_that_is_documented() {
        Entry first = Entry.after(
                Entry.NONE,
                1,
                Instant.parse("2026-11-22T22:10:00Z"),
                Actor.account(new UUID(0, 7)),
                Act.TOKEN_REVOKED,
                Act.TOKEN_REVOKED.thing(new UUID(0, 9)));

        assertEquals(
                "15:cabildo-audit-1,64:" + "0".repeat(64) + ",1:1,27:2026-11-22T22:10:00.000000Z,"
                        + "44:account:00000000-0000-0000-0000-000000000007,13:token_revoked,"
                        + "42:token:00000000-0000-0000-0000-000000000009,4:done,",
                new String(first.encoded(), StandardCharsets.UTF_8));
        assertTrue(first.isAsItWas());
    }

    @Property
    void no_two_different_entries_are_encoded_to_the_same_bytes(
            @ForAll("entries") Entry one, @ForAll("entries") Entry other) {
        assertEquals(sayTheSame(one, other), Arrays.equals(one.encoded(), other.encoded()));
    }

    @Property
    void a_change_of_any_field_is_seen(@ForAll("entries") Entry one, @ForAll("entries") Entry other) {
        Entry sealed =
                Entry.after(one.previous(), one.number(), one.at(), Actor.KEY, Act.SETTINGS_CHANGED, one.thing());
        assertTrue(sealed.isAsItWas());
        Entry changed = new Entry(
                other.number(),
                other.at(),
                other.actor(),
                other.act(),
                other.thing(),
                other.outcome(),
                other.previous(),
                sealed.hash());
        assertEquals(sayTheSame(sealed, changed), changed.isAsItWas());
    }

    /** Few and alike, and with what the encoding itself is made of, so that they would be taken for one another. */
    @Provide
    Arbitrary<Entry> entries() {
        Arbitrary<String> text =
                Arbitraries.strings().withChars('1', ':', ',', 'a', 'é').ofMaxLength(4);
        Arbitrary<Long> number = Arbitraries.longs().between(1, 12);
        Arbitrary<Instant> at = Arbitraries.longs()
                .between(0, 3)
                .map(micros -> Instant.parse("2026-11-22T22:10:00Z").plus(micros, ChronoUnit.MICROS));
        return Combinators.combine(number, at, text, text, text, text, text)
                .as((n, when, actor, act, thing, outcome, previous) ->
                        new Entry(n, when, actor, act, thing, outcome, previous, ""));
    }

    private static boolean sayTheSame(Entry one, Entry other) {
        return one.number() == other.number()
                && one.at().equals(other.at())
                && one.actor().equals(other.actor())
                && one.act().equals(other.act())
                && one.thing().equals(other.thing())
                && one.outcome().equals(other.outcome())
                && one.previous().equals(other.previous());
    }

    @Test
    void what_could_be_a_persons_words_or_address_is_not_kept() {
        for (String words :
                new String[] {"ana@example.org", "Ana Quispe", "", "a/b", "a:b", "é", "-", "x".repeat(101)}) {
            assertThrows(IllegalArgumentException.class, () -> Act.CONSULTATION_MADE.thing(words), words);
            assertThrows(IllegalArgumentException.class, () -> Actor.provider(words), words);
        }
        assertEquals("consultation:brasilia-2024", Act.CONSULTATION_MADE.thing("brasilia-2024"));
        assertThrows(IllegalArgumentException.class, () -> Act.SETTINGS_CHANGED.thing("one"));
    }

    @Test
    void every_act_fits_its_column() {
        for (Act act : Act.values()) {
            assertTrue(act.key().length() <= 40, act.key());
            assertFalse(act.things().size() > 3, act.key());
        }
    }
}
