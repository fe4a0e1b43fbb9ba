package org.cabildo.backend.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a chain ends. Whoever adds to the chain holds the lock of this row. */
@Entity
@Table(name = "audit_head")
class AuditHead {

    /** The chain of the platform; tenants have numbers from 1. */
    static final int PLATFORM = 0;

    @Id
    @Column(name = "chain")
    private int chain;

    @Column(name = "number")
    private long number;

    @Column(name = "hash")
    private String hash;

    @Column(name = "at")
    private LocalDateTime at;

    @Column(name = "checked_at")
    private @Nullable LocalDateTime checkedAt;

    @Column(name = "checked_number")
    private long checkedNumber;

    @Column(name = "broken_number")
    private @Nullable Long brokenNumber;

    @Column(name = "broken_how")
    private @Nullable String brokenHow;

    protected AuditHead() {
        this(PLATFORM);
    }

    /** Of a chain without entries. */
    AuditHead(int chain) {
        this.chain = chain;
        hash = Entry.NONE;
        at = LocalDateTime.ofInstant(Instant.EPOCH, ZoneOffset.UTC);
    }

    /** @return the entry that is the last from now on; its time is never before that of the one before it */
    Entry append(Instant now, Actor actor, Act act, String thing) {
        Instant before = at.toInstant(ZoneOffset.UTC);
        Entry entry = Entry.after(hash, number + 1, now.isBefore(before) ? before : now, actor, act, thing);
        endsWith(entry);
        return entry;
    }

    void endsWith(Entry last) {
        number = last.number();
        hash = last.hash();
        at = LocalDateTime.ofInstant(last.at(), ZoneOffset.UTC);
    }

    /** @param found the first break; null of a chain that is whole */
    void wasChecked(Instant now, @Nullable Break found) {
        checkedAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        checkedNumber = number;
        brokenNumber = found == null ? null : found.number();
        brokenHow = found == null ? null : found.fault().key();
    }

    HeadView view() {
        HeadView.Checked checked = checkedAt == null
                ? null
                : new HeadView.Checked(
                        checkedAt.toInstant(ZoneOffset.UTC),
                        checkedNumber,
                        Optional.ofNullable(brokenNumber)
                                .map(broken -> new Break(broken, Break.Fault.of(String.valueOf(brokenHow))))
                                .orElse(null));
        return new HeadView(chain, number, hash, at.toInstant(ZoneOffset.UTC), checked);
    }
}
