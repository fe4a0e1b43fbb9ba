package org.cabildo.backend.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.tenancy.TenantOwned;
import org.eclipse.persistence.annotations.Convert;

/** What was typed at one question, as it was typed. */
@Entity
@Table(name = "draft_answer")
class DraftAnswer extends TenantOwned {

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

    @Column(name = "saved_at")
    private LocalDateTime savedAt = LocalDateTime.MIN;

    protected DraftAnswer() {}

    DraftAnswer(UUID id, UUID draftId, UUID entryId, String question) {
        super(id);
        this.draftId = draftId;
        this.entryId = entryId;
        this.question = question;
    }

    void says(String typed, Instant now) {
        value = typed;
        savedAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    UUID entryId() {
        return entryId;
    }

    String question() {
        return question;
    }

    String value() {
        return value;
    }
}
