package org.cabildo.backend.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records as they are read and checked. Who may, the room above decides. */
@ApplicationScoped
public class Records {

    @Inject
    Rows rows;

    @Inject
    Lookup lookup;

    /** Where the chain ends, and what the last check found. */
    public HeadView head(Chain chain) {
        return rows.head(chain);
    }

    /** Entries in the order of the chain. @param most how many at most */
    public List<Entry> after(Chain chain, long number, int most) {
        return rows.after(chain, number, most);
    }

    /**
     * Entries that are looked for, the newest first.
     *
     * @param before only those of a lower number; null from the newest
     * @param most how many at most
     */
    public Found page(Chain chain, EntryFilter filter, @Nullable Long before, int most) {
        return lookup.page(chain, filter, before, most);
    }

    /**
     * Some of what was looked for.
     *
     * @param downTo the lowest number that was looked at; 1 if there is nothing older
     */
    public record Found(List<Entry> entries, long downTo) {

        public Found {
            entries = List.copyOf(entries);
        }
    }

    /** Everyone who has an entry, as in {@link Actor#text()}. @param most how many at most */
    public List<String> actors(Chain chain, int most) {
        return lookup.actors(chain, most);
    }

    /**
     * Goes through the whole chain and keeps what it finds; outside any transaction. Who writes meanwhile waits only
     * while the last portion is looked at.
     */
    public HeadView check(Chain chain) {
        Walk walk = new Walk();
        long head = rows.head(chain).number();
        while (!walk.isBroken() && walk.number() + Rows.PORTION < head) {
            rows.after(chain, walk.number(), Rows.PORTION).forEach(walk::step);
        }
        return rows.finish(chain, walk);
    }

    /** The entries came with an archive: what is written from now on follows the last of them. */
    @Transactional
    public void takeUp() {
        Entry last = rows.last(Chain.TENANT);
        if (last != null) {
            rows.locked(Chain.TENANT).endsWith(last);
        }
    }
}
