package org.cabildo.backend.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A chain of nine, whole and broken in every way. */
class WalkTest {

    private static final Instant BEGUN = Instant.parse("2026-11-22T22:10:00Z");

    private final List<Entry> chain = new ArrayList<>();
    private final AuditHead head = new AuditHead(1);

    WalkTest() {
        for (int i = 0; i < 9; i++) {
            chain.add(head.append(BEGUN.plusSeconds(i), Actor.KEY, Act.TENANT_MADE, "tenant:t" + i));
        }
    }

    @Test
    void a_chain_as_it_was_written_is_whole_and_so_is_an_empty_one() {
        assertNull(broken());
        Walk none = new Walk();
        none.end(new AuditHead(1).view());
        assertNull(none.broken());
    }

    @Test
    void time_does_not_run_back_in_a_chain_even_if_the_clock_does() {
        Entry early = head.append(BEGUN, Actor.KEY, Act.TENANT_MADE, "tenant:early");
        chain.add(early);

        assertEquals(BEGUN.plusSeconds(8), early.at());
        assertNull(broken());
    }

    @Test
    void a_changed_entry_is_named() {
        chain.set(3, with(chain.get(3), "tenant:other", chain.get(3).hash()));
        assertEquals(new Break(4, Break.Fault.CHANGED), broken());
    }

    @Test
    void a_changed_entry_whose_hash_was_made_anew_breaks_what_follows() {
        Entry was = chain.get(3);
        chain.set(3, Entry.after(was.previous(), 4, was.at(), Actor.KEY, Act.TENANT_MADE, "tenant:other"));
        assertEquals(new Break(5, Break.Fault.RECOMPUTED), broken());
    }

    @Test
    void an_entry_that_is_gone_is_named_wherever_it_stood() {
        chain.remove(3);
        assertEquals(new Break(4, Break.Fault.MISSING), broken());
    }

    @Test
    void a_first_entry_that_is_gone_is_named() {
        chain.remove(0);
        assertEquals(new Break(1, Break.Fault.MISSING), broken());
    }

    @Test
    void a_tail_that_was_cut_off_is_named() {
        chain.subList(6, 9).clear();
        assertEquals(new Break(7, Break.Fault.MISSING), broken());
    }

    @Test
    void entries_that_changed_places_are_told_from_changed_ones() {
        Entry fourth = numbered(chain.get(3), 5);
        Entry fifth = numbered(chain.get(4), 4);
        chain.set(3, fifth);
        chain.set(4, fourth);
        assertEquals(new Break(4, Break.Fault.OUT_OF_ORDER), broken());
    }

    @Test
    void an_entry_behind_the_end_is_named() {
        chain.add(Entry.after(chain.get(8).hash(), 10, BEGUN.plusSeconds(9), Actor.KEY, Act.TENANT_MADE, "tenant:x"));
        assertEquals(new Break(10, Break.Fault.APPENDED), broken());
    }

    @Test
    void a_chain_that_was_made_anew_does_not_end_where_the_head_says() {
        HeadView real = head.view();
        List<Entry> anew = new ArrayList<>();
        AuditHead other = new AuditHead(1);
        chain.forEach(entry -> anew.add(other.append(entry.at(), Actor.KEY, Act.TENANT_RESUMED, entry.thing())));
        assertEquals(new Break(9, Break.Fault.RECOMPUTED), broken(anew, real));
    }

    @Test
    void only_the_first_break_is_named() {
        chain.remove(6);
        chain.remove(2);
        assertEquals(new Break(3, Break.Fault.MISSING), broken());
        Collections.reverse(chain);
        assertEquals(new Break(1, Break.Fault.MISSING), broken());
    }

    private @Nullable Break broken() {
        return broken(chain, head.view());
    }

    private static @Nullable Break broken(List<Entry> entries, HeadView head) {
        Walk walk = new Walk();
        entries.forEach(walk::step);
        walk.end(head);
        return walk.broken();
    }

    private static Entry with(Entry entry, String thing, String hash) {
        return new Entry(
                entry.number(), entry.at(), entry.actor(), entry.act(), thing, entry.outcome(), entry.previous(), hash);
    }

    private static Entry numbered(Entry entry, long number) {
        return new Entry(
                number,
                entry.at(),
                entry.actor(),
                entry.act(),
                entry.thing(),
                entry.outcome(),
                entry.previous(),
                entry.hash());
    }
}
