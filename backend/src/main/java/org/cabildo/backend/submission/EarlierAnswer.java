package org.cabildo.backend.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.cabildo.backend.platform.UuidConverter;
import org.cabildo.backend.sealing.Seals;
import org.cabildo.backend.tenancy.TenantOwned;
import org.eclipse.persistence.annotations.Convert;
import org.jspecify.annotations.Nullable;

/** What one answer of a draft said at an earlier time. */
@Entity
@Table(name = EarlierAnswer.TABLE)
class EarlierAnswer extends TenantOwned {

    static final String TABLE = "draft_earlier_answer";

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

    @Column(name = "sealed")
    private byte @Nullable [] sealed;

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

    /** From now on its text is nowhere but under the seal. */
    void isSealed(Seals.Sealing sealing) {
        sealed = sealing.seal(TABLE, id(), value);
        value = "";
    }

    /** @param names of those who work on it, by their ids */
    AnswerVersion view(Map<UUID, String> names, Seals.Opening opening) {
        return new AnswerVersion(
                sealed == null ? value : opening.text(TABLE, id(), sealed),
                savedAt.toInstant(ZoneOffset.UTC),
                savedBy == null ? "" : names.getOrDefault(savedBy, ""));
    }
}
