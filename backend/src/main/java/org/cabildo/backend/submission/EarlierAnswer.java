package org.cabildo.backend.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.tenancy.TenantOwned;
import org.eclipse.persistence.annotations.Convert;
import org.jspecify.annotations.Nullable;

/** What one answer of a draft said at an earlier time. */
@Entity
@Table(name = "draft_earlier_answer")
class EarlierAnswer extends TenantOwned {

    @Column(name = "draft_id")
    @Convert(UuidConverter.NAME)
    private UUID draftId;

    @Column(name = "entry_id")
    @Convert(UuidConverter.NAME)
    private UUID entryId;

    @Column(name = "question")
    private String question;

    @Column(name = "value")
    private String value;

    /** Null of who worked alone. */
    @Column(name = "saved_by")
    @Convert(UuidConverter.NAME)
    private @Nullable UUID savedBy;

    @Column(name = "saved_at")
    private LocalDateTime savedAt;

    protected EarlierAnswer() {}

    EarlierAnswer(UUID id, UUID draftId, DraftAnswer answer) {
        super(id);
        this.draftId = draftId;
        this.entryId = answer.entryId();
        this.question = answer.question();
        this.value = answer.value();
        this.savedBy = answer.savedBy();
        this.savedAt = answer.savedAt();
    }

    /** @param names of those who work on it, by their ids */
    AnswerVersion view(Map<UUID, String> names) {
        return new AnswerVersion(
                value, savedAt.toInstant(ZoneOffset.UTC), savedBy == null ? "" : names.getOrDefault(savedBy, ""));
    }
}
