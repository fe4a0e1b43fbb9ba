package org.cabildo.backend.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.sealing.Seals;
import org.cabildo.backend.team.ParticipantId;
import org.cabildo.backend.tenancy.TenantOwned;
import org.eclipse.persistence.annotations.Convert;
import org.jspecify.annotations.Nullable;

/** What was typed at one question, as it was typed. */
@Entity
@Table(name = DraftAnswer.TABLE)
class DraftAnswer extends TenantOwned {

    static final String TABLE = "draft_answer";

    @Column(name = "draft_id")
    @Convert(UuidConverter.NAME)
    private UUID draftId;

    /** The draft's own id outside a repeat. */
    @Column(name = "entry_id")
    @Convert(UuidConverter.NAME)
    private UUID entryId;

    @Column(name = "question")
    private String question;

    @Column(name = "value")
    private String value = "";

    @Column(name = "sealed")
    private byte @Nullable [] sealed;

    /** What is under the seal, once it was opened. */
    @Transient
    private @Nullable String opened;

    @Column(name = "saved_at")
    private LocalDateTime savedAt = LocalDateTime.MIN;

    /** When an earlier version of it was last kept, at first when it was begun. */
    @Column(name = "kept_at")
    private LocalDateTime keptAt;

    /** Null of who works alone. */
    @Column(name = "saved_by")
    @Convert(UuidConverter.NAME)
    private @Nullable UUID savedBy;

    @Column(name = "revised")
    private boolean revised;

    protected DraftAnswer() {}

    DraftAnswer(UUID id, UUID draftId, UUID entryId, String question, Instant now) {
        super(id);
        this.keptAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        this.draftId = draftId;
        this.entryId = entryId;
        this.question = question;
    }

    /**
     * @param by who wrote it; null of who works alone
     * @param sealing null where it is kept as it is
     */
    void says(String typed, @Nullable ParticipantId by, Instant now, Seals.@Nullable Sealing sealing) {
        fits(typed, now, sealing);
        savedBy = by == null ? null : by.value();
    }

    /** As much of it as has a place. */
    void fits(String kept, Instant now, Seals.@Nullable Sealing sealing) {
        value = kept;
        sealed = null;
        opened = null;
        if (sealing != null) {
            isSealed(sealing);
        }
        savedAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    /** From now on its text is nowhere but under the seal. */
    void isSealed(Seals.Sealing sealing) {
        String text = value();
        sealed = sealing.seal(TABLE, id(), text);
        opened = text;
        value = "";
    }

    boolean isSealed() {
        return sealed != null;
    }

    /** To be done before it is read. */
    DraftAnswer opened(Seals.Opening opening) {
        if (sealed != null && opened == null) {
            opened = opening.text(TABLE, id(), sealed);
        }
        return this;
    }

    /** What it said until now was put aside. */
    void isKept(LocalDateTime now) {
        keptAt = now;
        revised = true;
    }

    /** Whether there is an earlier version of it. */
    boolean isRevised() {
        return revised;
    }

    @Nullable UUID savedBy() {
        return savedBy;
    }

    LocalDateTime savedAt() {
        return savedAt;
    }

    LocalDateTime keptAt() {
        return keptAt;
    }

    UUID entryId() {
        return entryId;
    }

    String question() {
        return question;
    }

    String value() {
        return sealed == null ? value : Objects.requireNonNull(opened, "it was not opened");
    }
}
