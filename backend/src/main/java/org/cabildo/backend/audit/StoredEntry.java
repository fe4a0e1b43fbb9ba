package org.cabildo.backend.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** What a row of a record holds, whosever it is. */
@Embeddable
class StoredEntry {

    @Column(name = "number")
    private long number;

    @Column(name = "at")
    private LocalDateTime at;

    @Column(name = "actor")
    private String actor;

    @Column(name = "act")
    private String act;

    @Column(name = "thing")
    private String thing;

    @Column(name = "outcome")
    private String outcome;

    @Column(name = "previous")
    private String previous;

    @Column(name = "hash")
    private String hash;

    protected StoredEntry() {
        this(new Entry(0, Instant.EPOCH, "", "", "", "", "", ""));
    }

    StoredEntry(Entry entry) {
        number = entry.number();
        at = LocalDateTime.ofInstant(entry.at(), ZoneOffset.UTC);
        actor = entry.actor();
        act = entry.act();
        thing = entry.thing();
        outcome = entry.outcome();
        previous = entry.previous();
        hash = entry.hash();
    }

    Entry view() {
        return new Entry(number, at.toInstant(ZoneOffset.UTC), actor, act, thing, outcome, previous, hash);
    }
}
